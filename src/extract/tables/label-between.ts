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
  const columns = rowsOf(table.nodes).find(row => row.columns.length > 2)?.columns ?? [];
  // 总计 spans all rows of heads: in a text it stands before or behind the others.
  const order = columns.filter(({ isTotal }) => !isTotal);
  const placeOf = (neighbour: Cell | undefined): number => {
    const id = neighbour && labels.column(neighbour.text)?.id;
    return order.findIndex(column => column.id === id);
  };
  // In a grid the heads stand in several rows: 自然人 over or beside 商业企业.
  const isOwn = ({ text, origin }: Cell): boolean => text === cell.text && origin === cell.origin;
  const words = lines.flatMap(({ cells }) => cells.filter(one => isOwn(one) || placeOf(one) >= 0));
  const at = words.findIndex(isOwn);
  if (at < 0) return undefined;
  const [left, right] = [placeOf(words[at - 1]), placeOf(words[at + 1])];
  const last = order.length - 1;
  const isFirst = (at === 0 || left === last) && right === 1;
  const isLast = (at === words.length - 1 || right === 0) && left === last - 1;
  const isBetween = left >= 0 && right === left + 2;
  const column = order[isBetween || isLast ? left + 1 : isFirst ? 0 : -1];
  return column && labels.meaning(column.label.text, false);
}
