import { format2021, rowsOf, type Table, tablesOf } from '../../../format/index.ts';
import { figurePath } from '../../../report/paths.ts';
import type { Problem } from '../../../report/problem.ts';
import type { Figures } from '../../../report/report.ts';
import { defineRule, type Fact } from '../../rule.ts';

/** More hints in one table are counted, not told one by one. */
const TOLD = 3;

type Kind = 'cell' | 'cells' | 'remark';

export const tableNumberForm = defineRule({
  id: 'table/number-form',
  name: '格里的数字写法',
  severity: 'error',
  appliesTo: ['draft'],
  foldsProblems: true,
  basis: format2021.reference,
  explanation:
    '件数是不小于0的整数，收费金额以万元为单位、最多四位小数；格里只写数字，不写单位和别的文字。全角数字、千位分隔符读得懂，只作提示。',
  wordings: {
    cell: { what: '{what}', remedy: '{remedy}' },
    cells: {
      what: '这张表有{count}格的数字用了全角字符、逗号或空格，如“{shown}”，已按数字读取。',
      remedy: '统一改为半角数字，不写分隔符和空格。',
    },
    remark: {
      what: '格里除了数字还有说明：“{shown}”。',
      remedy: '数字已按{number}读取；格里最好只写数字，说明写在表格下面。',
    },
  },
  examples: { wrong: '行政处罚　5件', right: '行政处罚　5' },
  *check(subject) {
    for (const table of tablesOf(subject.format)) {
      const problems = subject.problems.filter(
        ({ rule, path }) => rule === 'table/number-form' && path.startsWith(`${table.id}.`),
      );
      const hints = problems.filter(({ severity }) => severity === 'hint');
      const [first] = hints;
      const isFolded = first !== undefined && hints.length > TOLD;
      for (const problem of problems) if (!isFolded || !hints.includes(problem)) yield told(problem);
      if (isFolded) {
        const values = { count: hints.length, shown: first.excerpt ?? '' };
        yield { ...told(first), kind: 'cells', values };
      }
      yield* remarks(table, subject.report.tables[table.id].figures);
    }
  },
});

function told({ path, place, excerpt, severity, what, remedy }: Problem): Fact<Kind> {
  return {
    kind: 'cell',
    path,
    ...(place && { place }),
    ...(excerpt && { excerpt }),
    ...(severity && { severity }),
    values: { what, remedy },
  };
}

function* remarks(table: Table, figures: Figures): Iterable<Fact<Kind>> {
  for (const { id, columns } of rowsOf(table.nodes)) {
    for (const column of columns) {
      const figure = figures[id]?.[column.id];
      if (!figure || figure.remark === '') continue;
      const shown = figure.printed + figure.remark;
      const path = figurePath(table.id, id, column.id);
      yield { kind: 'remark', path, severity: 'hint', excerpt: shown, values: { shown, number: figure.printed } };
    }
  }
}
