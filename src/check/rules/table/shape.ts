import {
  type Column,
  format2021,
  type Row,
  type RowId,
  rowById,
  rowsOf,
  type TablePart,
} from '../../../format/index.ts';
import type { Problem } from '../../../report/problem.ts';
import type { Found, TableFacts } from '../../../report/structure.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { supersededLabels } from '../../subject/superseded.ts';

/** More of a kind in one table are counted, not told one by one. */
const TOLD = 3;

type Kind = 'rows' | 'column' | 'cells' | 'unclear' | 'unclearRows' | 'repeated' | 'extra' | 'extras';

export const shape = defineRule({
  id: 'table/shape',
  name: '表格行列不对',
  severity: 'error',
  appliesTo: ['draft'],
  foldsProblems: true,
  basis: format2021.reference,
  explanation:
    '三张表的行和列是统一格式定好的，不能少、不能多、不能重复。删掉没有发生的行、多复制一行，或者自己加一栏，都会使数字错位，也没法汇总。' +
    '空的列、分页后重复的表头、分成几段的表格不算错。',
  wordings: {
    rows: { what: '表格少了{count}行：{rows}。', remedy: '照统一格式补上；没有发生的填0，不能删行。' },
    column: { what: '表格少了“{column}”一列。', remedy: '照统一格式补上这一列；没有发生的填0。' },
    cells: { what: '“{row}”一行少了{count}格：{columns}。', remedy: '照统一格式补上；没有发生的填0。' },
    unclear: {
      what: '“{row}”一行应有{count}个数，读到的是“{shown}”，分不清各是哪一列的。',
      remedy: '补齐这一行，每一格都填上数字，没有发生的填0。',
    },
    unclearRows: {
      what: '表格有{count}行的数字分不清各是哪一列的，从“{row}”起。',
      remedy: '照统一格式核对列数，每一格都填上数字，没有发生的填0。',
    },
    repeated: { what: '“{row}”一行重复了：{shown}。', remedy: '核对后只留一行。' },
    extra: { what: '表格多出了统一格式没有的内容：{shown}。', remedy: '删去；确需说明的，写在表格下面的注里。' },
    extras: {
      what: '表格多出了{count}处统一格式没有的内容，如{shown}。',
      remedy: '删去；确需说明的，写在表格下面的注里。',
    },
  },
  examples: {
    wrong: '第三部分表格没有“（五）不予处理／2.重复申请”一行。',
    right: '第三部分表格“（五）不予处理／2.重复申请”一行各格填0。',
  },
  *check(subject) {
    const { structure, format } = subject;
    // An old form has other rows and columns throughout; one message is enough.
    if (!structure || supersededLabels(subject).length > 0) return;
    for (const part of format.parts.filter(each => each.kind === 'table')) {
      const facts = structure.tables[part.id];
      if (!facts.found) continue;
      const problems = subject.problems.filter(
        ({ rule, path }) => rule === 'table/shape' && path.startsWith(`${part.id}.`),
      );
      yield* unclear(part, problems);
      // A row under a name of its own is there: table/label tells of the name.
      const renamed = facts.labels.filter(
        ({ likeness, path }) => likeness === 'wording' && facts.missingRows.some(row => path === `${part.id}.${row}`),
      );
      const isNamed = (row: string): boolean => renamed.some(({ path }) => path === `${part.id}.${row}`);
      const missing = facts.missingRows.filter(row => !isNamed(row));
      yield* missingRows(part, { ...facts, missingRows: missing }, problems);
      yield* missingColumns(part, facts);
      for (const { row, text, place } of facts.repeatedRows) {
        yield {
          kind: 'repeated',
          path: `${part.id}.${row}`,
          place,
          excerpt: text,
          values: { row: nameOf(part, row), shown: `“${text}”` },
        };
      }
      const others = facts.extra.filter(({ text }) => !renamed.some(label => text.includes(label.text)));
      yield* extra(part, others);
    }
  },
});

const rowsIn = ({ table }: TablePart): readonly Row[] => rowsOf(table.nodes);
const nameOf = ({ table }: TablePart, id: RowId): string => rowById(table, id).label.text;
const quoted = (labels: readonly string[]): string => labels.map(label => `“${label}”`).join('');

/** Rows whose cells extraction could not tell apart. */
function* unclear(part: TablePart, problems: readonly Problem[]): Iterable<Fact<Kind>> {
  const found = problems.flatMap(problem =>
    rowsIn(part)
      .filter(({ id }) => problem.path === `${part.id}.${id}`)
      .map(row => ({ row, problem, shown: problem.excerpt?.trim().replace(/\s+/g, ' ') ?? '' })),
  );
  const [first, ...others] = found;
  if (!first) return;
  const at = ({ problem: { path, place }, shown }: typeof first) => ({
    path,
    ...(place && { place }),
    ...(shown !== '' && { excerpt: shown }),
  });
  // Numbers that may belong to any of several rows are one mistake.
  const isShared = others.length > 0 && others.every(({ shown }) => shown === first.shown);
  if (isShared || found.length > TOLD) {
    yield { kind: 'unclearRows', ...at(first), values: { count: found.length, row: first.row.label.text } };
    return;
  }
  for (const each of found) {
    const { row, shown } = each;
    yield { kind: 'unclear', ...at(each), values: { row: row.label.text, count: row.columns.length, shown } };
  }
}

function* missingRows(part: TablePart, facts: TableFacts, problems: readonly Problem[]): Iterable<Fact<Kind>> {
  const unclearPaths = problems.map(({ path }) => path);
  const missing = facts.missingRows.filter(row => !unclearPaths.includes(`${part.id}.${row}`));
  const [first] = missing;
  if (!first) return;
  const names = missing.map(row => nameOf(part, row));
  const rows = quoted(names.slice(0, TOLD)) + (names.length > TOLD ? '等' : '');
  yield { kind: 'rows', path: `${part.id}.${first}`, values: { count: names.length, rows } };
}

/** A column that no row has is one mistake; else the rows are told. */
function* missingColumns(part: TablePart, { missingColumns: missing, missingRows }: TableFacts): Iterable<Fact<Kind>> {
  const present = rowsIn(part).filter(({ id }) => !missingRows.includes(id));
  const having = (column: Column): number => present.filter(({ columns }) => columns.includes(column)).length;
  const whole = new Set<Column>();
  for (const row of present) {
    const lacking = row.columns.filter(({ id }) => missing.some(cell => cell.row === row.id && cell.column === id));
    const own: Column[] = [];
    for (const column of lacking) {
      const rows = missing.filter(
        ({ row: id, column: columnId }) => columnId === column.id && sharesColumn(present, id, column),
      );
      if (having(column) > 1 && rows.length === having(column)) {
        if (!whole.has(column)) yield { kind: 'column', path: part.id, values: { column: column.label.text } };
        whole.add(column);
      } else own.push(column);
    }
    if (own.length === 0) continue;
    const values = { row: row.label.text, count: own.length, columns: quoted(own.map(({ label }) => label.text)) };
    yield { kind: 'cells', path: `${part.id}.${row.id}`, values };
  }
}

const sharesColumn = (rows: readonly Row[], id: string, column: Column): boolean =>
  rows.some(row => row.id === id && row.columns.includes(column));

function* extra(part: TablePart, found: readonly Found[]): Iterable<Fact<Kind>> {
  const [first] = found;
  if (!first) return;
  const common = ({ text, place }: Found) => ({ path: part.id, place, excerpt: text });
  if (found.length > TOLD) {
    yield { kind: 'extras', ...common(first), values: { count: found.length, shown: `“${first.text}”` } };
  } else {
    for (const each of found) yield { kind: 'extra', ...common(each), values: { shown: `“${each.text}”` } };
  }
}
