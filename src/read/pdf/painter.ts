/** Graphics state, and what painting puts on the page: nothing is drawn, everything is noted down. */
import { isUnreadable, plainCharacters } from './characters.ts';
import { areaOf, type Box, boxAround, intersect, type Matrix, multiply, placeBox } from './matrix.ts';
import type { Glyph, Ruling, Shape } from './page-content.ts';
import { filledRuling, outlineRulings, type Subpath, subpathsOf } from './path.ts';
import { type FontGlyph, type PlacedGlyph, TextState } from './text-state.ts';

/** ISO 32000-1, 8.4.1, as far as it decides where something stands and whether it is seen. */
interface GraphicsState {
  matrix: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  fillOpacity: number;
  strokeOpacity: number;
  text: TextState;
}

const WHITE = '#ffffff';
/** What is less visible is a watermark. */
const FAINT = 0.6;
/** Points; the largest title has 22, the largest heading of a web page some 36. */
const LARGEST_TEXT = 60;
/** A line that rises by more than this share of its run is not upright. */
const LARGEST_SLANT = 0.03;
/** What covers more of the page is its ground. */
const LARGEST_SHAPE = 0.7;
/** Rulings, shapes, and pictures of a page; a map drawn in lines has some ten thousand. What goes beyond is not noted. */
const MOST_DRAWN = 200_000;
/** Saved states within each other; a real page has some ten. */
const DEEPEST = 1000;

export class Painter {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  readonly shapes: Shape[] = [];
  readonly pictures: Box[] = [];
  watermark = '';
  unreadable = 0;
  /** Glyphs by the quarter turn that they stand in; upright ones are not counted. */
  readonly turned = [0, 0, 0, 0];
  state: GraphicsState;
  readonly #page: Box;
  readonly #saved: GraphicsState[] = [];
  #clipsNext = false;

  /** @param matrix from the file's coordinates to the page's */
  constructor(page: Box, matrix: Matrix) {
    this.#page = page;
    const opaque = { fillOpacity: 1, strokeOpacity: 1 };
    this.state = { matrix, clip: page, fill: '#000000', stroke: '#000000', ...opaque, text: new TextState() };
  }

  save(): void {
    if (this.#saved.length < DEEPEST) this.#saved.push({ ...this.state, text: this.state.text.copy() });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  /** The next path bounds what is painted after it (8.5.4). */
  clipNext(): void {
    this.#clipsNext = true;
  }

  clipTo(box: Box): void {
    this.state.clip = intersect(this.state.clip, box);
  }

  picture(): void {
    if (this.pictures.length >= MOST_DRAWN) return;
    this.pictures.push(intersect(placeBox(this.state.matrix, [0, 0, 1, 1]), this.state.clip));
  }

  path(data: ArrayLike<number>, { isFilled, isStroked }: { isFilled: boolean; isStroked: boolean }): void {
    const { matrix, fill, stroke, fillOpacity, strokeOpacity } = this.state;
    const subpaths = subpathsOf(data, matrix);
    for (const subpath of subpaths) {
      if (isFilled && fill !== WHITE) this.#paint(subpath, filledRuling(subpath), fillOpacity);
      if (isStroked && stroke !== WHITE) this.#paint(subpath, outlineRulings(subpath), strokeOpacity);
    }
    if (this.#clipsNext && subpaths.length > 0) this.clipTo(boxAround(subpaths.flatMap(({ points }) => points)));
    this.#clipsNext = false;
  }

  text(items: readonly (FontGlyph | number)[]): void {
    this.state.text.show(items, this.state.matrix, glyph => this.#glyph(glyph));
  }

  #paint({ points, isCurved }: Subpath, rulings: readonly Ruling[] | undefined, opacity: number): void {
    if (Math.max(this.rulings.length, this.shapes.length) >= MOST_DRAWN) return;
    if (rulings) {
      for (const ruling of rulings) this.rulings.push(ruling);
      return;
    }
    const { clip } = this.state;
    const box = intersect(boxAround(points), clip);
    const isSeen = box.right >= box.left && box.bottom >= box.top && opacity >= FAINT;
    if (isSeen && areaOf(box) < LARGEST_SHAPE * areaOf(this.#page)) this.shapes.push({ ...box, isCurved, clip });
  }

  #glyph({ unicode, x, y, dx, dy, size }: PlacedGlyph): void {
    const text = plainCharacters(unicode);
    const isBlank = text.trim() === '' && unicode !== '';
    if (!isBlank && isUnreadable(text)) {
      this.unreadable++;
      return;
    }
    const isTurned = Math.abs(dy) > LARGEST_SLANT * Math.abs(dx) || dx < 0;
    if (isTurned) {
      const quarter = Math.round(Math.atan2(dy, dx) / (Math.PI / 2)) & 3;
      this.turned[quarter] = (this.turned[quarter] ?? 0) + 1;
    }
    if (isTurned || size > LARGEST_TEXT || this.state.fillOpacity < FAINT) {
      this.watermark += text;
      return;
    }
    const shown = isBlank ? ' ' : text;
    this.glyphs.push({ text: shown, left: x, right: x + dx, baseline: y, size, clip: this.state.clip });
  }
}
