/** What a data file tells the person who fills it, in comments. Names of rows and columns come from the format. */
import { ownColumns, type Part, partHeading, rowsOf, type Table } from '../../format/index.ts';
import { ownKeys } from '../paths.ts';

/** The line by which editors find the schema that explains and completes the file. */
export function modeline(schema: string): string {
  return `yaml-language-server: $schema=${schema}`;
}

export const fileGuidance: readonly string[] = [
  '政府信息公开工作年度报告数据文件。以“#”开头的是填写说明，不会印进报告，可以删去。',
  '填写时注意：冒号用半角，后面空一格；缩进用半角空格；数字不带单位、不加逗号。',
  '没有的写 0 或“无”；空着的算还没有填，填完之前不能生成正式报告。',
  '填好一部分就可以核对一次：nianbao check 本文件',
];

const narrative = '从“|”的下一行起写正文，不写标题；一段一行，每行前面两个空格。';

const narrativeGuidance: Readonly<Record<Extract<Part, { kind: 'narrative' }>['id'], readonly string[]>> = {
  overview: [
    narrative,
    '依次写：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
    '要用表里的数，可以写 {{新收申请}}、{{办结}} 这样的名称，生成时会换成表里的数。',
  ],
  problems: [narrative, '先写存在的主要问题，再逐条写怎么改进；计划写在下一年度。'],
  otherMatters: [narrative, '收取信息处理费的情况必须在这里说明，没有收取也要写明；其他需要报告的事项写在后面。'],
};

const columnNames = (table: Table): readonly string[] => {
  const [row] = table.nodes;
  return row?.kind === 'row' ? ownColumns(row).map(({ label }) => label.text) : [];
};

const amountRows = (table: Table): readonly string[] =>
  rowsOf(table.nodes).flatMap(({ label, columns }) =>
    columns.some(({ unit }) => unit === 'amount') ? [label.text] : [],
  );

const tableGuidance = (table: Table): readonly string[] => {
  const totals = table.identities.some(({ along }) => along === 'columns');
  if (!totals) return [`“${amountRows(table).join('”“')}”以万元为单位，最多四位小数；其余都填件数。`];
  return [
    `各行依次为：${columnNames(table).join('、')}；${ownKeys.total}由程序计算，不用填。`,
    `整行为零，可以写成“名称: 0”；几项都是零，可以只留不为零的几项，再写一行“${ownKeys.rest}: 0”。`,
  ];
};

/** The lines above a part. */
export function partGuidance(part: Part): readonly string[] {
  const heading = `———— ${partHeading(part)} ————`;
  if (part.kind === 'narrative') return [heading, ...narrativeGuidance[part.id]];
  const nothing = `全年都没有的，把下面各行删去，只写一行：“${part.label}: 无”。`;
  // Of regulations in force and the like an organ mostly has some.
  return [heading, ...tableGuidance(part.table), ...(part.id === 'disclosure' ? [] : [nothing])];
}
