/** A table as it stands on a page, and the block that it becomes. */
import type { Origin, TableBlock } from '../../document/document.ts';
import { type PlacedCell, tableBlock } from '../table-block.ts';
import { joinLines, linesOf } from './line.ts';
import type { Box } from './matrix.ts';
import type { Glyph } from './page-content.ts';
import type { RuledGrid } from './ruled-grid.ts';

export interface FoundCell {
  /** The rows and columns that it covers; the last ones are not included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
  readonly origin: Origin;
}

export interface FoundTable extends Box {
  /** Edges of the columns. */
  readonly xs: readonly number[];
  /** Rows of the table. */
  readonly rows: number;
  readonly cells: readonly FoundCell[];
  readonly origin: Origin;
}

/** @param origin of what stands at a height of the page */
export type OriginAt = (y: number) => Origin;

/** Share of the size by which the middle of a glyph is above its baseline. */
const MIDDLE = 0.35;

export const middleOf = ({ left, right, baseline, size }: Glyph): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: baseline - MIDDLE * size,
});

export function gridBounds({ xs, ys }: RuledGrid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

/** @param glyphs those within the bounds of the grid */
export function foundTable({ xs, ys, cells }: RuledGrid, glyphs: readonly Glyph[], originAt: OriginAt): FoundTable {
  const bounds = gridBounds({ xs, ys, cells });
  const width = xs.length - 1;
  const cellAt = new Map<number, number>();
  cells.forEach(({ top, left, bottom, right }, index) => {
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) cellAt.set(row * width + column, index);
    }
  });
  const contents = cells.map((): Glyph[] => []);
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph);
    const cell = cellAt.get(intervalOf(ys, y) * width + intervalOf(xs, x));
    if (cell !== undefined) contents[cell]?.push(glyph);
  }
  const found = cells.map((cell, index): FoundCell => {
    const lines = linesOf(contents[index] ?? []);
    const y = lines[0]?.baseline ?? (ys[cell.top] ?? 0) + 1;
    return { ...cell, text: joinLines(lines.map(({ text }) => text)), origin: originAt(y) };
  });
  return { ...bounds, xs, rows: ys.length - 1, cells: found, origin: originAt(bounds.top + 1) };
}

/** Index of the interval that holds a position; the outermost ones hold what is beyond them. */
function intervalOf(edges: readonly number[], at: number): number {
  let index = 0;
  while (index + 2 < edges.length && at >= (edges[index + 1] ?? 0)) index++;
  return index;
}

export function toTableBlock({ rows, cells, origin }: FoundTable): TableBlock | undefined {
  const placed = cells.map(
    ({ top, left, bottom, right, text, origin }): PlacedCell => ({
      row: top,
      column: left,
      rowSpan: bottom - top,
      colSpan: right - left,
      lines: [text],
      origin,
    }),
  );
  return tableBlock(placed, { height: rows, origin });
}
