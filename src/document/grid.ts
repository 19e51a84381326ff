/** A table as a full grid: which cell covers which position. */
import type { TableBlock, TableCell } from './document.ts';

export interface GridPosition {
  readonly cell: TableCell;
  /** Row in which the cell begins. */
  readonly row: number;
}

/** Position by row and column; undefined where no cell covers it. */
export type Grid = readonly (readonly (GridPosition | undefined)[])[];

/**
 * Spreads the cells over the positions they span. Cells that overlap or leave the grid are bugs of whoever made the
 * table; readers of strangers' tables make theirs sound first.
 */
export function gridOf(table: Pick<TableBlock, 'widths' | 'rows'>): Grid {
  const width = table.widths.length;
  const grid: (GridPosition | undefined)[][] = table.rows.map(() => Array<undefined>(width).fill(undefined));
  table.rows.forEach((tableRow, row) => {
    for (const cell of tableRow.cells) {
      for (let r = row; r < row + cell.rowSpan; r++) {
        for (let c = cell.column; c < cell.column + cell.colSpan; c++) {
          const line = grid[r];
          if (!line || c >= width || line[c]) throw new Error(`table cell at ${r},${c} overlaps or leaves the grid`);
          line[c] = { cell, row };
        }
      }
    }
  });
  return grid;
}
