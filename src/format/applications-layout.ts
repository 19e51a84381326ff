/** The page of part three, drawn from the tree of its rows: three label columns, then one column an applicant. */
import type { Column, LabelCell, Layout, LayoutRow, TableNode } from './definition.ts';
import { rowsOf } from './definition.ts';

/** The head over all applicants but 自然人. */
export const ORGANISATIONS = '法人或其他组织';

const LABEL_COLUMNS = 3;
const MIN_HEIGHT = 360;

const heading = (text: string, spans: { colSpan?: number; rowSpan?: number }): LabelCell => ({
  kind: 'label',
  role: 'column',
  label: { text },
  align: 'center',
  colSpan: spans.colSpan ?? 1,
  rowSpan: spans.rowSpan ?? 1,
});

const columnHead = (column: Column, rowSpan: number): LabelCell => ({
  kind: 'label',
  role: 'column',
  label: column.label,
  align: 'center',
  colSpan: 1,
  rowSpan,
});

const rowLabel = (node: TableNode, colSpan: number, rowSpan: number): LabelCell => ({
  kind: 'label',
  role: 'row',
  label: node.label,
  align: 'left',
  colSpan,
  rowSpan,
});

/** The cells of a node: a row takes the label columns left to it, a group takes one and leaves the rest to its children. */
function nodeRows(node: TableNode, free: number): LayoutRow[] {
  if (node.kind === 'row') {
    const figures = node.columns.map(column => ({
      kind: 'figure' as const,
      row: node.id,
      column: column.id,
      colSpan: 1,
      rowSpan: 1,
    }));
    return [{ minHeight: MIN_HEIGHT, cells: [rowLabel(node, free, 1), ...figures] }];
  }
  const [first, ...rest] = node.children.flatMap(child => nodeRows(child, free - 1));
  if (!first) return [];
  const label = rowLabel(node, 1, rowsOf(node.children).length);
  return [{ minHeight: first.minHeight, cells: [label, ...first.cells] }, ...rest];
}

/**
 * Lays the table out. The first column of `applicants` is 自然人, the last 总计; those between stand under 法人或其他组织.
 * @param corner the remark in the upper left corner
 */
export function applicationsLayout(corner: string, applicants: readonly Column[], nodes: readonly TableNode[]): Layout {
  const [natural, ...others] = applicants;
  const total = others.pop();
  if (!natural || !total) throw new Error('the table of part three needs its applicants');
  const header: LayoutRow[] = [
    {
      minHeight: MIN_HEIGHT,
      cells: [
        {
          kind: 'label',
          role: 'corner',
          label: { text: corner },
          align: 'left',
          colSpan: LABEL_COLUMNS,
          rowSpan: 3,
        },
        heading('申请人情况', { colSpan: applicants.length }),
      ],
    },
    {
      minHeight: MIN_HEIGHT,
      cells: [columnHead(natural, 2), heading(ORGANISATIONS, { colSpan: others.length }), columnHead(total, 2)],
    },
    { minHeight: MIN_HEIGHT, cells: others.map(column => columnHead(column, 1)) },
  ];
  return {
    widths: [685, 836, 2969, ...applicants.map(() => 622)],
    headerRows: header.length,
    rows: [...header, ...nodes.flatMap(node => nodeRows(node, LABEL_COLUMNS))],
  };
}
