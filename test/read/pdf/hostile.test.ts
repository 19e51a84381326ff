/** Pages that hold far more than a report does: read in time that grows with them and no faster, or refused. */
import { describe, expect, it } from 'vitest';
import { framedFigures, looseFigures } from '../../../src/read/pdf/figures.ts';
import { marginsOf, type TextLine } from '../../../src/read/pdf/margins.ts';
import type { PageContent, Shape } from '../../../src/read/pdf/page-content.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { nearestPosition } from '../../../src/read/positions.ts';
import { pdfOf } from './pdf-writer.ts';

/** Work in the square of so many takes longer than a test may. */
const MANY = 200_000;

const many = <Value>(make: (index: number) => Value): Value[] =>
  Array.from({ length: MANY }, (_, index) => make(index));

const pageOf = (shapes: readonly Shape[]): PageContent => ({
  width: 595,
  height: 842,
  glyphs: [],
  watermark: '',
  unreadable: 0,
  rulings: [],
  shapes,
  pictures: [],
});

const frame = { left: 100, top: 100, right: 400, bottom: 400 };
const shape = (left: number, top: number, size: number): Shape => ({
  left,
  top,
  right: left + size,
  bottom: top + size,
  isCurved: true,
  clip: frame,
});

describe('very many shapes', () => {
  it('in one frame are one figure', () => {
    const drawn = many(at => shape(100 + (at % 290), 100 + ((at * 7) % 290), 10));
    expect(framedFigures(pageOf(drawn), [])).toMatchObject([frame]);
  });

  it('at one place are one figure', () => {
    const drawn = many(at => shape(100 + (at % 290), 100 + ((at * 7) % 290), 10));
    expect(looseFigures(pageOf(drawn), [], 16)).toMatchObject([{ left: 100, top: 100, right: 399, bottom: 399 }]);
  });

  it('strewn over a page as large as they come are none', () => {
    const drawn = many(at => shape((at % 500) * 28, Math.floor(at / 500) * 35, 1));
    expect(looseFigures(pageOf(drawn), [], 16)).toEqual([]);
  });
});

describe('very many lines', () => {
  it('have margins', () => {
    const line = (at: number): TextLine => {
      const place = { left: 90, right: 500, top: at - 16, bottom: at, baseline: at };
      return { ...place, text: '', size: 16, glyphs: [], page: 1, number: at + 1, format: '595×842' };
    };
    const lines = many(line);
    const margins = marginsOf(lines);
    expect(lines.slice(0, 1).map(first => [margins.left(first), margins.right(first), margins.pitch(first)])).toEqual([
      [90, 500, 1],
    ]);
  });
});

describe('very many characters on a page', () => {
  it('are refused', async () => {
    const lines = Array.from(
      { length: 160 },
      (_, at) => `BT /F1 1 Tf 1 0 0 1 50 ${800 - at} Tm <${'4E00'.repeat(400)}> Tj ET`,
    );
    expect(await readPdf(pdfOf([lines.join('\n')]))).toMatchObject({
      ok: false,
      failure: { what: expect.stringContaining('其中一页的文字过多') },
    });
  });
});

describe('the nearest position', () => {
  it.each([
    [[], 5, 0],
    [[3], 5, 0],
    [[1, 4, 8], 0, 0],
    [[1, 4, 8], 5, 1],
    [[1, 4, 8], 6, 1],
    [[1, 4, 8], 6.5, 2],
    [[1, 4, 8], 9, 2],
  ])('of %j to %d is that of index %d', (positions, at, index) => {
    expect(nearestPosition(positions, at)).toBe(index);
  });
});
