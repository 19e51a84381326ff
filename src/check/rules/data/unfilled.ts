import { type Column, format2021, ownColumns, type Row, rowsOf, type Table } from '../../../format/index.ts';
import { fieldKeys, figurePath, ownKeys } from '../../../report/paths.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { isAlreadyTold } from '../../subject/already-told.ts';
import type { Subject } from '../../subject.ts';

/** More rows than this are counted, not named: a fresh file shows one line a table. */
const ROWS_NAMED = 5;

interface Gap {
  readonly row: Row;
  readonly columns: readonly Column[];
}

function gapsOf(subject: Subject, table: Table): Gap[] {
  const { figures } = subject.report.tables[table.id];
  return rowsOf(table.nodes)
    .filter(({ isTotal }) => !isTotal)
    .map(row => ({
      row,
      columns: ownColumns(row).filter(
        ({ id }) => figures[row.id]?.[id] === undefined && !isAlreadyTold(subject, figurePath(table.id, row.id, id)),
      ),
    }))
    .filter(({ columns }) => columns.length > 0);
}

function rowFact(table: Table, { row, columns }: Gap): Fact<'row' | 'cells' | 'single'> {
  const path = `${table.id}.${row.id}`;
  if (row.columns.length === 1) return { kind: 'single', path, values: { row: row.label.text } };
  const values = { row: row.label.text, cells: columns.length };
  const [first] = columns;
  if (columns.length === ownColumns(row).length || !first) return { kind: 'row', path, values };
  const names = columns.map(({ label }) => label.text).join('、');
  return { kind: 'cells', path: figurePath(table.id, row.id, first.id), values: { ...values, columns: names } };
}

/** A workbook has a cell for every figure: there is nothing to leave out or to join. */
const isSheet = ({ places }: Subject, { id }: Table): boolean => places.get(id)?.sheet !== undefined;

/** What title, opening and every comparison need, beside the tables. */
function* entries(subject: Subject): Iterable<Fact<'entry'>> {
  const { year, organ } = subject.report;
  const needed = [
    { path: 'year', value: year, entry: ownKeys.year, example: `${ownKeys.year}: 2022` },
    {
      path: 'organ.name',
      value: organ.name,
      entry: `${ownKeys.organ}”的“${fieldKeys.organ.name}`,
      example: `${fieldKeys.organ.name}: 晴溪镇人民政府`,
    },
  ];
  for (const { path, value, entry, example } of needed) {
    const isThere = subject.places.has(path) || subject.places.has(path.split('.')[0] ?? path);
    // One that is not there at all is told as a missing key.
    if (value === undefined && isThere && !isAlreadyTold(subject, path))
      yield { kind: 'entry', path, values: { entry, example } };
  }
}

export const unfilled = defineRule({
  id: 'data/unfilled',
  name: '尚未填写',
  severity: 'error',
  appliesTo: ['data'],
  binding: true,
  basis: `${format2021.reference}统一格式`,
  explanation:
    '表格里的每一格都要有数。没有写出来的、空着的都不会当作 0，要逐一填写；确实没有的，写 0 或者“无”。整行、整组没有的可以只写一次“无”，其余都没有的写“其余: 0”。填一格少一格，全部填完才能生成正式报告。',
  wordings: {
    table: {
      what: '还有 {rows} 行共 {cells} 格没有填，从“{first}”填起。',
      remedy:
        '请逐项填写，没有的写 0 或者“无”。剩下的全都没有：删去空着的各行，在这张表末尾写一行“其余: 0”；整张表都没有：删去下面各行，只留“{table}: 无”。',
    },
    sheet: {
      what: '还有 {rows} 行共 {cells} 格没有填，从“{first}”填起。',
      remedy: '请逐格填写白色的格子，没有的填 0；不能空着。',
    },
    row: { what: '“{row}”一行 {cells} 格都没有填。', remedy: '请填写各栏数字；没有的写 0 或者“无”。' },
    cells: {
      what: '“{row}”一行还有 {cells} 格没有填：{columns}。',
      remedy: '请填写这几栏；没有的写 0，或者把空着的这几栏删去。',
    },
    single: { what: '“{row}”没有填。', remedy: '请填写数字；没有的写 0。' },
    entry: { what: '“{entry}”没有填。', remedy: '请填写，例如 {example}' },
    narrative: { what: '“{part}”还没有写。', remedy: '请写上这一部分的内容。' },
  },
  examples: {
    wrong: '行政复议: { 结果维持: 0, 结果纠正: , 其他结果: 0, 尚未审结: 0 }',
    right: '行政复议: { 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0 }',
  },
  *check(subject) {
    yield* entries(subject);
    for (const part of subject.format.parts) {
      if (part.kind === 'narrative') {
        const given = subject.report.narratives[part.id] !== undefined || isAlreadyTold(subject, part.id);
        if (!given) yield { kind: 'narrative', path: part.id, values: { part: part.label } };
      }
    }
    for (const part of subject.format.parts) {
      if (part.kind !== 'table') continue;
      const { table, label } = part;
      const gaps = gapsOf(subject, table);
      const [first] = gaps;
      if (first && gaps.length > ROWS_NAMED) {
        const cells = gaps.reduce((sum, { columns }) => sum + columns.length, 0);
        yield {
          kind: isSheet(subject, table) ? 'sheet' : 'table',
          path: table.id,
          values: { rows: gaps.length, cells, first: first.row.label.text, table: label },
        };
      } else yield* gaps.map(gap => rowFact(table, gap));
    }
  },
});
