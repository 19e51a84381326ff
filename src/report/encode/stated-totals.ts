/** Which totals are worth writing down: those that differ from what the figures give. */
import {
  type ColumnId,
  type FormatDefinition,
  type Row,
  type RowId,
  rowsOf,
  type Table,
  tablesOf,
} from '../../format/index.ts';
import { printFigure } from '../figure.ts';
import type { Figure, Figures, Report, RowFigures } from '../report.ts';
import { completeFigures } from '../totals.ts';

const isSame = (one: Figure | undefined, other: Figure | undefined): boolean =>
  one !== undefined && other !== undefined && printFigure(one) === printFigure(other);

/** A row without the totals of its columns that `computed` gives as well. */
function withoutComputed(row: Row, stated: RowFigures, computed: RowFigures | undefined): RowFigures {
  const kept: Partial<Record<ColumnId, Figure>> = {};
  for (const { id, isTotal } of row.columns) {
    const figure = stated[id];
    if (figure && !(isTotal && isSame(figure, computed?.[id]))) kept[id] = figure;
  }
  return kept;
}

/**
 * The figures without the totals that computing gives as well. A row of totals that differs anywhere stays whole, so
 * that no mistake of a draft is lost.
 */
export function differingTotals(table: Table, stated: Figures): Figures {
  const rows = rowsOf(table.nodes);
  const ownRows: Partial<Record<RowId, RowFigures>> = {};
  for (const row of rows) {
    const figures = stated[row.id];
    if (!figures || row.isTotal) continue;
    const own: Partial<Record<ColumnId, Figure>> = {};
    for (const { id, isTotal } of row.columns) if (!isTotal && figures[id]) own[id] = figures[id];
    ownRows[row.id] = own;
  }
  const computed = completeFigures(table, ownRows);
  const result: Partial<Record<RowId, RowFigures>> = {};
  for (const row of rows) {
    const figures = stated[row.id];
    if (!figures) continue;
    const differs = row.columns.some(({ id }) => figures[id] && !isSame(figures[id], computed[row.id]?.[id]));
    if (!row.isTotal) result[row.id] = withoutComputed(row, figures, computed[row.id]);
    else if (differs) result[row.id] = figures;
  }
  return result;
}

/** The report with such totals alone. */
export function withDifferingTotals(report: Report, format: FormatDefinition): Report {
  const tables = { ...report.tables };
  for (const table of tablesOf(format)) {
    tables[table.id] = { ...tables[table.id], figures: differingTotals(table, tables[table.id].figures) };
  }
  return { ...report, tables };
}
