/** What is typed into the cells of a table becomes figures of the report, or stays text that is no figure. */

import type { Row, Table } from '../../format/index.ts';
import { rowsOf } from '../../format/index.ts';
import { readFigure } from '../../report/figure.ts';
import type { Path } from '../../report/paths.ts';
import type { Figures } from '../../report/report.ts';
import type { Change } from '../contracts.ts';

export interface TableContent {
  readonly figures: Figures;
  /** Texts of cells that are no figure, by path. */
  readonly raw: ReadonlyMap<Path, string>;
}

/** The content of a table after changes to it; those to cells that it does not have are left out. */
export function changedContent(table: Table, content: TableContent, changes: readonly Change[]): TableContent {
  const rows = new Map(rowsOf(table.nodes).map((row): [string, Row] => [row.id, row]));
  const figures = { ...content.figures };
  const raw = new Map(content.raw);
  for (const { path, text } of changes) {
    const [tableId, rowId = '', columnId] = path.split('.');
    const row = tableId === table.id ? rows.get(rowId) : undefined;
    const column = row?.columns.find(({ id }) => id === columnId);
    if (!row || !column) continue;
    const { [column.id]: _, ...others } = figures[row.id] ?? {};
    const reading = readFigure(text, column.unit);
    const changed = reading.ok ? { ...others, [column.id]: reading.figure } : others;
    if (Object.keys(changed).length > 0) figures[row.id] = changed;
    else delete figures[row.id];
    if (reading.ok || text.trim() === '') raw.delete(path);
    else raw.set(path, text);
  }
  return { figures, raw };
}
