/** Where text goes: text state and text objects of ISO 32000-1, 9.3 and 9.4. */
import { identity, type Matrix, multiply, place } from './matrix.ts';

/** What of a font decides where its glyphs stand. */
export interface FontMetrics {
  /** Units of the glyphs' widths to those of the text. */
  readonly scale: number;
  readonly isVertical: boolean;
}

/** A glyph as the library describes it. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance and origin of vertical writing (9.7.4.3). */
  readonly vmetric: readonly [number, number, number] | undefined;
}

export interface PlacedGlyph {
  readonly unicode: string;
  /** Left end of the baseline, in the coordinates of the page. */
  readonly x: number;
  readonly y: number;
  /** Direction of the line, and the width along it. */
  readonly dx: number;
  readonly dy: number;
  readonly size: number;
}

/** Ascent of an ideograph where the font says nothing. */
const DEFAULT_ORIGIN = 880;

export class TextState {
  font: FontMetrics = { scale: 0.001, isVertical: false };
  size = 1;
  characterSpacing = 0;
  wordSpacing = 0;
  horizontalScale = 1;
  leading = 0;
  rise = 0;
  #matrix: Matrix = identity;
  #line: Matrix = identity;

  copy(): TextState {
    const copy = new TextState();
    Object.assign(copy, this);
    copy.#matrix = this.#matrix;
    copy.#line = this.#line;
    return copy;
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#line = matrix;
  }

  move(x: number, y: number): void {
    this.setMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.move(0, -this.leading);
  }

  /** @param items glyphs, and numbers that move the next one back by thousandths of the size */
  show(items: readonly (FontGlyph | number)[], page: Matrix, emit: (glyph: PlacedGlyph) => void): void {
    const { isVertical, scale } = this.font;
    for (const item of items) {
      if (typeof item === 'number') {
        this.#advance((-item / 1000) * this.size);
        continue;
      }
      const { unicode, width, isSpace, vmetric } = item;
      const matrix = multiply(page, this.#matrix);
      const [a, b, c, d] = matrix;
      const unit = scale * this.size;
      const originX = isVertical ? -(vmetric?.[1] ?? width / 2) * unit : 0;
      const originY = isVertical ? -(vmetric?.[2] ?? DEFAULT_ORIGIN) * unit : 0;
      const { x, y } = place(matrix, originX * this.horizontalScale, originY + this.rise);
      const drawn = width * unit * this.horizontalScale;
      emit({ unicode, x, y, dx: a * drawn, dy: b * drawn, size: Math.abs(this.size) * Math.hypot(c, d) });
      const spacing = this.characterSpacing + (isSpace ? this.wordSpacing : 0);
      this.#advance(isVertical ? (vmetric?.[0] ?? -1000) * unit - spacing : width * unit + spacing);
    }
  }

  #advance(distance: number): void {
    const [x, y] = this.font.isVertical ? [0, distance] : [distance * this.horizontalScale, 0];
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y]);
  }
}
