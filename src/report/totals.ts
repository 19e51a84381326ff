/** The sums that the tables hold: computed where a report does not state them. */
import {
  type ColumnId,
  type FormatDefinition,
  type Row,
  type RowId,
  rowsOf,
  type Table,
  tablesOf,
} from '../format/index.ts';
import { plainFigure } from './figure.ts';
import type { Figure, Figures, Report, RowFigures } from './report.ts';

/** Undefined where one of them is not yet given. */
function sum<Id>(ids: readonly Id[], figureOf: (id: Id) => Figure | undefined): Figure | undefined {
  let value = 0;
  for (const id of ids) {
    const figure = figureOf(id);
    if (!figure) return undefined;
    value += figure.value;
  }
  return plainFigure(value);
}

/** The sums of a table, as `format` defines them. */
interface Sums {
  /** Rows of totals last, when the rows that they add up have their own totals. */
  readonly rows: readonly Row[];
  readonly partsOfRow: ReadonlyMap<RowId, readonly RowId[]>;
  readonly partsOfColumn: ReadonlyMap<ColumnId, readonly ColumnId[]>;
}

/** Tables are constants, and their figures are completed again and again. */
const knownSums = new WeakMap<Table, Sums>();

function sumsOf(table: Table): Sums {
  const known = knownSums.get(table);
  if (known) return known;
  const rows = rowsOf(table.nodes);
  const partsOfRow = new Map<RowId, readonly RowId[]>();
  const partsOfColumn = new Map<ColumnId, readonly ColumnId[]>();
  for (const identity of table.identities) {
    if (identity.right.length > 1) continue;
    if (identity.along === 'rows') for (const row of identity.right) partsOfRow.set(row, identity.left);
    else for (const column of identity.right) partsOfColumn.set(column, identity.left);
  }
  const sums: Sums = {
    rows: [...rows.filter(({ isTotal }) => !isTotal), ...rows.filter(({ isTotal }) => isTotal)],
    partsOfRow,
    partsOfColumn,
  };
  knownSums.set(table, sums);
  return sums;
}

/**
 * The figures with every total that can be computed: a stated total stays as stated, a total with a part not yet given
 * stays absent.
 */
export function completeFigures(table: Table, stated: Figures): Figures {
  const complete: Partial<Record<RowId, RowFigures>> = {};
  const { rows, partsOfRow, partsOfColumn } = sumsOf(table);
  for (const row of rows) {
    const figures: Partial<Record<ColumnId, Figure>> = { ...stated[row.id] };
    const parts = row.isTotal ? (partsOfRow.get(row.id) ?? []) : undefined;
    for (const { id, isTotal } of row.columns) {
      const figure =
        figures[id] ??
        (parts && sum(parts, part => complete[part]?.[id])) ??
        (isTotal ? sum(partsOfColumn.get(id) ?? [], part => figures[part]) : undefined);
      if (figure) figures[id] = figure;
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
