/** Whether there is anything to diagnose: most tables are right, and to add up takes less than to draw up their equations. */
import { rowsOf, type Table } from '../../format/index.ts';
import type { Figure, Figures } from '../../report/report.ts';

/** @param figures with their totals @returns true where every sum has all its numbers and holds */
export function isBalanced(table: Table, figures: Figures): boolean {
  const rows = rowsOf(table.nodes);
  return table.identities.every(identity => {
    if (identity.along === 'columns') {
      const { left, right } = identity;
      return rows.every(({ id }) => isEqual(left, right, column => figures[id]?.[column]));
    }
    const { left, right } = identity;
    const columns = rows.find(({ id }) => id === left[0])?.columns ?? [];
    return columns.every(({ id }) => isEqual(left, right, row => figures[row]?.[id]));
  });
}

/** A number that is not given makes NaN of its side, which equals nothing. */
function isEqual<Id>(left: readonly Id[], right: readonly Id[], figureOf: (id: Id) => Figure | undefined): boolean {
  const sum = (ids: readonly Id[]): number => ids.reduce((all, id) => all + (figureOf(id)?.value ?? Number.NaN), 0);
  return sum(left) === sum(right);
}
