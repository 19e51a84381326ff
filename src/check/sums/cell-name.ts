/** What the cells of a table are called in a sentence. */
import { groupsOf, type Row, type Table } from '../../format/index.ts';
import { figurePath } from '../../report/paths.ts';
import type { Cell } from './equations.ts';

/** 予以公开; 其他处理—其他 where the label alone could also be that of a column. */
export function rowName(table: Table, row: Row): string {
  const { text } = row.label;
  if (!row.columns.some(({ label }) => label.text === text)) return text;
  const around = groupsOf(table.nodes).find(({ children }) => children.includes(row));
  return around ? `${around.label.text}—${text}` : text;
}

/** “予以公开”行“自然人”栏 */
export function cellName(table: Table, { row, column }: Cell): string {
  return `“${rowName(table, row)}”行“${column.label.text}”栏`;
}

export function cellPath(table: Table, { row, column }: Cell): string {
  return figurePath(table.id, row.id, column.id);
}
