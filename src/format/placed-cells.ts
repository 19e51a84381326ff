/** The geometry of a layout: the grid column in which each of its cells begins. */
import type { Layout, LayoutCell } from './definition.ts';

export interface PlacedCell {
  readonly cell: LayoutCell;
  /** Grid column of the left edge, from 0. */
  readonly column: number;
}

/** The cells that begin in each row, from left to right, past the columns that cells from above still cover. */
export function placedCells({ widths, rows }: Pick<Layout, 'widths' | 'rows'>): readonly (readonly PlacedCell[])[] {
  // How many rows further down each grid column is taken by a cell that began above.
  const taken = widths.map(() => 0);
  return rows.map(({ cells }) => {
    let column = 0;
    const placed = cells.map((cell): PlacedCell => {
      while ((taken[column] ?? 0) > 0) column++;
      const at = column;
      taken.fill(cell.rowSpan, at, at + cell.colSpan);
      column += cell.colSpan;
      return { cell, column: at };
    });
    taken.forEach((count, index) => {
      taken[index] = Math.max(0, count - 1);
    });
    return placed;
  });
}
