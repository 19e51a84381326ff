/** A head known by those on either side of it: 商业企业, 科研单位, 社会公益组织. */
import { rowsOf, type Table } from '../../format/index.ts';
import type { Cell, Line } from './cells.ts';
import { labelsOf, type Meaning } from './labels.ts';

/** Heads of columns are short. */
const LONGEST = 8;

/** The column whose head must stand where `cell` does, its neighbours being known; undefined where they leave it open. */
export function labelBetween(table: Table, cell: Cell, lines: readonly Line[]): Meaning | undefined {
  if (cell.text.length > LONGEST) return undefined;
  const labels = labelsOf(table);
  const order = rowsOf(table.nodes).find(({ columns }) => columns.length > 2)?.columns ?? [];
  const placeOf = (neighbour: Cell | undefined): number => {
    const id = neighbour && labels.column(neighbour.text)?.id;
    return order.findIndex(column => column.id === id);
  };
  for (const { cells } of lines) {
    const words = cells.filter(({ text }) => text !== '');
    const at = words.findIndex(({ text, origin }) => text === cell.text && origin === cell.origin);
    if (at < 0) continue;
    const [left, right] = [placeOf(words[at - 1]), placeOf(words[at + 1])];
    const isFirst = at === 0 || left === order.length - 1;
    const isBetween = left >= 0 && right === left + 2;
    const place = isBetween ? left + 1 : isFirst && right === 1 ? 0 : -1;
    const column = order[place];
    if (column) return labels.meaning(column.label.text, false);
  }
  return undefined;
}
