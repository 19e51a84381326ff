/** Tables of figures written by hand, and changed a cell at a time. */
import { type ColumnId, type RowId, rowsOf, type Table } from '../../../src/format/index.ts';
import { plainFigure } from '../../../src/report/figure.ts';
import type { Figures } from '../../../src/report/report.ts';
import { completeFigures } from '../../../src/report/totals.ts';

export interface CellId {
  readonly row: RowId;
  readonly column: ColumnId;
}

export const cellsOf = (table: Table): readonly CellId[] =>
  rowsOf(table.nodes).flatMap(row => row.columns.map(column => ({ row: row.id, column: column.id })));

export const valueAt = (figures: Figures, { row, column }: CellId): number | undefined => figures[row]?.[column]?.value;

/** @param value undefined empties the cell */
export function withValue(figures: Figures, { row, column }: CellId, value: number | undefined): Figures {
  const { [column]: _, ...others } = figures[row] ?? {};
  return { ...figures, [row]: value === undefined ? others : { ...others, [column]: plainFigure(value) } };
}

/** Every cell stated: 0 but for those named, and all totals as they should be. */
export function statedTable(table: Table, values: readonly (readonly [RowId, ColumnId, number])[]): Figures {
  return completeFigures(table, givenTable(table, values));
}

/** Every cell that is no total stated: 0 but for those named. */
export function givenTable(table: Table, values: readonly (readonly [RowId, ColumnId, number])[]): Figures {
  let figures: Figures = {};
  for (const row of rowsOf(table.nodes)) {
    if (row.isTotal) continue;
    for (const { id, isTotal } of row.columns) {
      if (!isTotal) figures = withValue(figures, { row: row.id, column: id }, 0);
    }
  }
  for (const [row, column, value] of values) figures = withValue(figures, { row, column }, value);
  return figures;
}
