/** What the cells of a table are called in a sentence. */
import { type Row, rowsOf, type Table, type TableNode } from '../../format/index.ts';
import { figurePath } from '../../report/paths.ts';
import type { Cell } from './equations.ts';

/** 予以公开; 其他处理—其他 where the label alone could also be that of a column. */
export function rowName(table: Table, row: Row): string {
  const { text } = row.label;
  const isColumn = rowsOf(table.nodes).some(({ columns }) => columns.some(({ label }) => label.text === text));
  const around = isColumn ? groupAround(table.nodes, row) : undefined;
  return around === undefined ? text : `${around}—${text}`;
}

/** Label of the group right around a row. */
function groupAround(nodes: readonly TableNode[], row: Row): string | undefined {
  for (const node of nodes) {
    if (node.kind === 'row') continue;
    if (node.children.includes(row)) return node.label.text;
    const inner = groupAround(node.children, row);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** “予以公开”行“自然人”栏 */
export function cellName(table: Table, { row, column }: Cell): string {
  return `“${rowName(table, row)}”行“${column.label.text}”栏`;
}

export function cellPath(table: Table, { row, column }: Cell): string {
  return figurePath(table.id, row.id, column.id);
}
