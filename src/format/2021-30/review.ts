/** Part four: reconsideration and litigation about 政府信息公开, as 国办公开办函〔2021〕30号 prints it (15 numbers in one row). */
import type { Column, LabelCell, Row, Table, TableNode } from '../definition.ts';
import type { ReviewColumnId, ReviewRowId } from '../ids.ts';

const result = (id: ReviewColumnId, text: string, ...variants: string[]): Column => ({
  id,
  label: { text, lines: [text.slice(0, 2), text.slice(2)], variants },
  unit: 'count',
});

const results: readonly Column[] = [
  result('upheld', '结果维持'),
  result('corrected', '结果纠正'),
  result('otherResult', '其他结果'),
  result('pending', '尚未审结', '未审结'),
  { id: 'total', label: { text: '总计' }, unit: 'count', isTotal: true },
];

const row = (id: ReviewRowId, text: string): Row => ({ kind: 'row', id, label: { text }, columns: results });

const reconsideration = row('reconsideration', '行政复议');
const directLitigation = row('directLitigation', '未经复议直接起诉');
const litigationAfterReconsideration = row('litigationAfterReconsideration', '复议后起诉');
const litigation = {
  kind: 'group',
  id: 'litigation',
  label: { text: '行政诉讼' },
  children: [directLitigation, litigationAfterReconsideration],
} as const satisfies TableNode;

const blocks = [reconsideration, directLitigation, litigationAfterReconsideration];

const head = ({ label }: Pick<Column, 'label'>, colSpan: number, rowSpan: number): LabelCell => ({
  kind: 'label',
  role: 'column',
  label,
  align: 'center',
  colSpan,
  rowSpan,
});

export const review: Table = {
  id: 'review',
  nodes: [reconsideration, litigation],
  identities: [
    {
      rule: 'sum/review-total',
      along: 'columns',
      left: results.flatMap(({ id, isTotal }) => (isTotal ? [] : [id])),
      right: ['total'],
    },
  ],
  layout: {
    widths: [...Array<number>(9).fill(590), ...Array<number>(6).fill(589)],
    headerRows: 3,
    rows: [
      { minHeight: 360, cells: [head(reconsideration, results.length, 1), head(litigation, results.length * 2, 1)] },
      {
        minHeight: 360,
        cells: [
          ...results.map(column => head(column, 1, 2)),
          ...litigation.children.map(child => head(child, results.length, 1)),
        ],
      },
      { minHeight: 360, cells: litigation.children.flatMap(() => results.map(column => head(column, 1, 1))) },
      {
        minHeight: 672,
        cells: blocks.flatMap(block =>
          results.map(column => ({
            kind: 'figure' as const,
            row: block.id,
            column: column.id,
            colSpan: 1,
            rowSpan: 1,
          })),
        ),
      },
    ],
  },
};
