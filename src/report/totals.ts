/** The sums that the tables hold: computed where a report does not state them. */
import { type ColumnId, type FormatDefinition, type RowId, rowsOf, type Table, tablesOf } from '../format/index.ts';
import { plainFigure } from './figure.ts';
import type { Figure, Figures, Report, RowFigures } from './report.ts';

const sum = (figures: readonly (Figure | undefined)[]): Figure | undefined => {
  let value = 0;
  for (const figure of figures) {
    if (!figure) return undefined;
    value += figure.value;
  }
  return plainFigure(value);
};

/** The parts of the sum that a total row or total column is, as `format` defines them. */
function addends<Id extends RowId | ColumnId>(table: Table, total: Id, along: 'rows' | 'columns'): readonly Id[] {
  for (const identity of table.identities) {
    const [only, ...others] = identity.right;
    if (identity.along === along && only === total && others.length === 0) return identity.left as readonly Id[];
  }
  return [];
}

/**
 * The figures with every total that can be computed: a stated total stays as stated, a total with a part not yet given
 * stays absent.
 */
export function completeFigures(table: Table, stated: Figures): Figures {
  const complete: Partial<Record<RowId, RowFigures>> = {};
  const rows = rowsOf(table.nodes);
  // Rows of totals come last, when the rows that they add up have their own totals.
  for (const row of [...rows.filter(({ isTotal }) => !isTotal), ...rows.filter(({ isTotal }) => isTotal)]) {
    const figures: Partial<Record<ColumnId, Figure>> = { ...stated[row.id] };
    const fill = (column: ColumnId, figure: Figure | undefined): void => {
      if (figures[column] === undefined && figure) figures[column] = figure;
    };
    if (row.isTotal) {
      const parts = addends(table, row.id, 'rows');
      for (const { id } of row.columns) fill(id, sum(parts.map(part => complete[part]?.[id])));
    }
    for (const column of row.columns) {
      if (column.isTotal) fill(column.id, sum(addends(table, column.id, 'columns').map(id => figures[id])));
    }
    complete[row.id] = figures;
  }
  return complete;
}

/** Every table of a report with its totals. */
export function completeTables(format: FormatDefinition, report: Pick<Report, 'tables'>): Report['tables'] {
  const tables = { ...report.tables };
  for (const table of tablesOf(format)) {
    const section = report.tables[table.id];
    tables[table.id] = { ...section, figures: completeFigures(table, section.figures) };
  }
  return tables;
}
