/** The cells of a table that are still open: said to be 0 all at once by a person, never by silence. */
import { rowsOf, type Table } from '../../format/index.ts';
import { figurePath, type Path } from '../../report/paths.ts';
import type { Figures } from '../../report/report.ts';
import type { Change } from '../contracts.ts';

/** @returns a change for every cell in which nothing was typed; totals are computed */
export function fillZeros(table: Table, figures: Figures, raw: ReadonlyMap<Path, string>): readonly Change[] {
  return rowsOf(table.nodes)
    .filter(({ isTotal }) => !isTotal)
    .flatMap(row =>
      row.columns
        .filter(({ id, isTotal }) => !isTotal && figures[row.id]?.[id] === undefined)
        .map(({ id }) => ({ path: figurePath(table.id, row.id, id), text: '0' }))
        .filter(({ path }) => !raw.has(path)),
    );
}
