/** The contract of the three tables, made from the official format: rows, groups and what stands around a table. */
import * as z from 'zod';
import {
  type Column,
  type Group,
  ownColumns,
  printedLabel,
  type Row,
  type TableNode,
  type TablePart,
} from '../../format/index.ts';
import { ownKeys } from '../paths.ts';
import { amount, count, narrative, zero, zeroForms } from './values.ts';

type Cell = z.infer<typeof count> | z.infer<typeof amount>;
type Zero = z.infer<typeof zero>;
export type RowValue = Cell | Cell[] | { [column: string]: Cell | undefined };
export type GroupValue = Zero | { [label: string]: RowValue | GroupValue | undefined };

const cellOf = (column: Column): z.ZodType<Cell> => (column.unit === 'amount' ? amount : count);

const restField = {
  [ownKeys.rest]: zero
    .meta({ title: ownKeys.rest, description: '这里没有写出来的各项都是零。', examples: [0, '无'] })
    .optional(),
};

/** One contract for all rows with the same columns: they share a definition in the published schema. */
const rowContracts = new Map<readonly Column[], z.ZodType<RowValue>>();

function rowContract(row: Row, table: string): z.ZodType<RowValue> {
  const known = rowContracts.get(row.columns);
  if (known) return known;
  const [only, ...others] = row.columns;
  if (!only) throw new Error(`row ${row.id} has no columns`);
  const contract = others.length === 0 ? cellOf(only) : severalColumns(row, table);
  rowContracts.set(row.columns, contract);
  return contract;
}

function severalColumns(row: Row, table: string): z.ZodType<RowValue> {
  const listed = ownColumns(row);
  const names = listed.map(({ label }) => label.text).join('、');
  const fields = Object.fromEntries(
    row.columns.map(column => {
      const description = column.isTotal
        ? `可以不写，由程序算出；写了就与${names}之和核对。`
        : `${printedLabel(column.label)}一列的数；整行写成名称对应的形式时，没有写出的列是 0。`;
      const title = printedLabel(column.label);
      return [
        column.label.text,
        cellOf(column)
          .meta({ title, description, examples: [0, 3] })
          .optional(),
      ];
    }),
  );
  return z
    .union([
      ...zeroForms,
      z.strictObject({ ...fields, ...restField }),
      z.array(count).min(listed.length).max(listed.length),
    ])
    .meta({
      id: `${table}Row`,
      title: `一行（${listed.length}列）`,
      description: `${names}，共${listed.length}列。`,
    });
}

function rowExamples(row: Row): RowValue[] {
  const [first] = ownColumns(row);
  if (row.columns.length === 1) return row.columns.some(({ unit }) => unit === 'amount') ? [0, 4068.208] : [0, 36];
  return [
    0,
    '无',
    ...(first ? [{ [first.label.text]: 3 }] : []),
    ownColumns(row).map((_, index) => (index === 0 ? 3 : 0)),
  ];
}

function rowField(row: Row, table: string): z.ZodType<RowValue> {
  const names = ownColumns(row).map(({ label }) => label.text);
  const forms =
    row.columns.length === 1
      ? `填“${row.columns.map(({ label }) => printedLabel(label)).join('')}”一个数；没有写 0 或“无”。`
      : `共${names.length}列：${names.join('、')}。写成名称对应的形式，没有写出的列是 0；或按顺序列出${names.length}个数，不写总计；全部为零写 0 或“无”。`;
  const description = row.isTotal ? `可以不写，由程序算出；写了就逐列核对。${forms}` : forms;
  return rowContract(row, table).meta({ title: printedLabel(row.label), description, examples: rowExamples(row) });
}

function groupField(group: Group, table: string): z.ZodType<GroupValue> {
  const names = group.children.map(({ label }) => label.text);
  return z.union([...zeroForms, z.strictObject({ ...nodeFields(group.children, table), ...restField })]).meta({
    title: printedLabel(group.label),
    description: `分项填写：${names.join('、')}。全部为零写 0 或“无”；只有几项不为零时，写出这几项，再写“${ownKeys.rest}: 0”。`,
    examples: [0, '无', { ...firstRowExample(group.children), [ownKeys.rest]: 0 }],
  });
}

function firstRowExample(nodes: readonly TableNode[]): { [label: string]: RowValue } {
  const row = nodes.find(node => node.kind === 'row');
  return row ? { [row.label.text]: rowExamples(row).at(-1) ?? 0 } : {};
}

type NodeField = z.ZodOptional<z.ZodType<RowValue | GroupValue>>;

function nodeFields(nodes: readonly TableNode[], table: string): Record<string, NodeField> {
  return Object.fromEntries(
    nodes.map(node => {
      const contract: z.ZodType<RowValue | GroupValue> =
        node.kind === 'row' ? rowField(node, table) : groupField(node, table);
      return [node.label.text, contract.optional()];
    }),
  );
}

/** A part that is a table: its rows and groups, and the text before and below it. */
export function tableContract(part: TablePart): z.ZodType<GroupValue> {
  const around = {
    [ownKeys.before]: narrative
      .meta({ title: ownKeys.before, description: '标题与表格之间的文字，一般不写。', examples: ['本机关情况如下：'] })
      .optional(),
    [ownKeys.note]: narrative
      .meta({ title: ownKeys.note, description: '表格下面的说明，一般不写。', examples: ['本年度数据含原所属单位。'] })
      .optional(),
  };
  const fields = { ...around, ...nodeFields(part.table.nodes, part.id), ...restField };
  return z.union([...zeroForms, z.strictObject(fields)]).meta({
    title: `${part.numeral}、${part.label}`,
    description: `第${part.numeral}部分的表格。整张表都是零写“无”；没有写出来、也没有“${ownKeys.rest}: 0”的，算还没有填。`,
    examples: ['无', { ...firstRowExample(part.table.nodes), [ownKeys.rest]: 0 }],
  });
}
