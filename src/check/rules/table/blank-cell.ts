import { format2021, type TableId, tablesOf } from '../../../format/index.ts';
import { resolvePath } from '../../../report/paths.ts';
import type { Problem } from '../../../report/problem.ts';
import { UNFILLED } from '../../../report/report.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** In a table with more rows than this the blank cells are counted, not named. */
const ROWS_NAMED = 5;

type Kind = 'table' | 'row' | 'single';

export const blankCell = defineRule({
  id: 'table/blank-cell',
  name: '空格未填数字',
  severity: 'warning',
  appliesTo: ['draft'],
  foldsProblems: true,
  basis: format2021.reference,
  explanation:
    '表格的每一格都要有数字，没有发生的填0。空着，或者写“/”“-”“无”，读的人分不清是没有，还是忘了填。核对合计时这些格按0计。留着“【待填】”的是没有写完的稿子，作错误。',
  wordings: {
    table: {
      what: '这张表有{rows}行共{cells}格没有填数字{written}，从“{row}”一行起。',
      remedy: '逐格核对后填上数字；没有发生的填0。',
    },
    row: {
      what: '“{row}”一行有{cells}格没有填数字{written}：{columns}。',
      remedy: '核对后填上数字；没有发生的填0。',
    },
    single: { what: '“{row}”没有填数字{written}。', remedy: '核对后填上数字；没有发生的填0。' },
  },
  examples: { wrong: '（二）部分公开　/　/　/　/　/　/　/', right: '（二）部分公开　0　0　0　0　0　0　0' },
  *check(subject) {
    for (const { id } of tablesOf(subject.format)) {
      const cells = subject.problems.filter(
        ({ rule, path }) => rule === 'table/blank-cell' && path.startsWith(`${id}.`),
      );
      yield* factsOf(subject, id, cells);
    }
  },
});

function* factsOf({ format }: Subject, table: TableId, cells: readonly Problem[]): Iterable<Fact<Kind>> {
  const rows = new Map<string, Problem[]>();
  for (const cell of cells) {
    const row = cell.path.slice(0, cell.path.lastIndexOf('.'));
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const nameOf = (path: string): string => resolvePath(path, format).row?.label.text ?? '';
  const [firstRow] = rows.keys();
  if (rows.size > ROWS_NAMED && firstRow !== undefined) {
    const values = { rows: rows.size, cells: cells.length, written: writtenIn(cells), row: nameOf(firstRow) };
    yield { kind: 'table', path: table, ...placeOf(cells), ...unfinished(cells), values };
    return;
  }
  for (const [path, own] of rows) {
    const [first] = own;
    if (!first) continue;
    const resolved = resolvePath(first.path, format);
    const columns = own.map(cell => `“${resolvePath(cell.path, format).column?.label.text ?? ''}”`).join('');
    const values = { row: nameOf(path), cells: own.length, written: writtenIn(own), columns };
    const isOnly = resolved.row?.columns.length === 1;
    yield { kind: isOnly ? 'single' : 'row', path: first.path, ...placeOf(own), ...unfinished(own), values };
  }
}

const placeOf = ([first]: readonly Problem[]) => (first?.place ? { place: first.place } : {});

/** Nobody publishes what we print for a figure that is not yet given. */
const unfinished = (cells: readonly Problem[]) =>
  cells.some(({ excerpt }) => excerpt === UNFILLED) ? { severity: 'error' as const } : {};

/** （写的是“/”）; nothing for cells that are empty. */
function writtenIn(cells: readonly Problem[]): string {
  const signs = new Set(cells.flatMap(({ excerpt }) => (excerpt ? [`“${excerpt}”`] : [])));
  return signs.size === 0 ? '' : `（写的是${[...signs].join('')}）`;
}
