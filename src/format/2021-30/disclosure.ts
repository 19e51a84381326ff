/** Part two: items （一）（五）（六）（八） of 条例 第二十条. Items and columns as 国办公开办函〔2021〕30号 prints them. */
import type { Column, Label, LabelCell, LayoutRow, Row, Table } from '../definition.ts';
import type { DisclosureColumnId, DisclosureRowId } from '../ids.ts';

const count = (id: DisclosureColumnId, label: Label): Column => ({ id, label, unit: 'count' });

const documents = [
  count('issued', { text: '本年制发件数' }),
  count('repealed', { text: '本年废止件数' }),
  count('inForce', { text: '现行有效件数', variants: ['现行有效件'] }),
];
const decisions = [count('decisions', { text: '本年处理决定数量' })];
const amounts: readonly Column[] = [
  {
    id: 'amount',
    label: { text: '本年收费金额', remark: '（单位：万元）', variants: ['本年收费金额（单位：万元，保留4位小数）'] },
    unit: 'amount',
  },
];

const row = (id: DisclosureRowId, label: Label, columns: readonly Column[]): Row => ({
  kind: 'row',
  id,
  label,
  columns,
});

/** One block of the table: its band, the heads of its columns, its rows. */
const blocks = [
  {
    band: '第二十条第（一）项',
    columns: documents,
    rows: [
      row('regulations', { text: '规章' }, documents),
      row('normativeDocuments', { text: '行政规范性文件', variants: ['规范性文件'] }, documents),
    ],
  },
  { band: '第二十条第（五）项', columns: decisions, rows: [row('licensing', { text: '行政许可' }, decisions)] },
  {
    band: '第二十条第（六）项',
    columns: decisions,
    rows: [row('penalties', { text: '行政处罚' }, decisions), row('coercion', { text: '行政强制' }, decisions)],
  },
  {
    band: '第二十条第（八）项',
    columns: amounts,
    rows: [row('administrativeFees', { text: '行政事业性收费' }, amounts)],
  },
];

const GRID = 4;
const MIN_HEIGHT = 340;

const head = (label: Label, colSpan: number): LabelCell => ({
  kind: 'label',
  role: 'column',
  label,
  align: 'center',
  colSpan,
  rowSpan: 1,
});

function blockRows(block: (typeof blocks)[number]): LayoutRow[] {
  const span = (GRID - 1) / block.columns.length;
  return [
    {
      minHeight: MIN_HEIGHT,
      cells: [{ kind: 'label', role: 'band', label: { text: block.band }, align: 'left', colSpan: GRID, rowSpan: 1 }],
    },
    {
      minHeight: MIN_HEIGHT,
      cells: [head({ text: '信息内容' }, 1), ...block.columns.map(column => head(column.label, span))],
    },
    ...block.rows.map(({ id, label, columns }) => ({
      minHeight: MIN_HEIGHT,
      cells: [
        { kind: 'label' as const, role: 'row' as const, label, align: 'center' as const, colSpan: 1, rowSpan: 1 },
        ...columns.map(column => ({
          kind: 'figure' as const,
          row: id,
          column: column.id,
          colSpan: span,
          rowSpan: 1,
        })),
      ],
    })),
  ];
}

export const disclosure: Table = {
  id: 'disclosure',
  nodes: blocks.flatMap(block => block.rows),
  identities: [],
  layout: { widths: [2211, 2211, 2211, 2211], headerRows: 0, rows: blocks.flatMap(blockRows) },
};
