import { rowById, tableById } from '../../../format/index.ts';
import { figurePath } from '../../../report/paths.ts';
import { linesWith } from '../../prose/lines.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';
import { anyOf } from '../../words/word-list.ts';

/** 清理, 到期失效, 修改后计数: why the stock may have changed otherwise. */
const deeds = ['清理', '失效', '核减', '更正', '机构改革'];
const explained = new RegExp(`${anyOf(deeds)}.{0,40}(?:文件|规章)|(?:文件|规章).{0,40}${anyOf(deeds)}`);
const explanations = sought(deeds, explained);

export const stock = defineRule({
  id: 'year/stock',
  name: '现行有效件数接不上',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  needsPrevious: true,
  explanation:
    '现行有效件数一般等于上年现行有效件数，加本年制发件数，减本年废止件数。开展文件清理后对不上是正常的：在文字或注里说一句清理的情况，就不再提示。',
  wordings: {
    differs: {
      what: '“{row}”现行有效{stated}件；按上年{last}件加本年制发{issued}件减本年废止{repealed}件算，应为{expected}件，相差{difference}件。',
      remedy: '核对这几个数；因清理、失效等原因变动的，在文字或注里说明。',
    },
  },
  examples: {
    wrong: '上年现行有效 8；本年制发 2、废止 1、现行有效 8',
    right: '上年现行有效 8；本年制发 2、废止 1、现行有效 9',
  },
  *check(subject) {
    const { format, report, previous } = subject;
    if (!previous || (report.year !== undefined && previous.report.year !== report.year - 1)) return;
    if (linesWith(subject, explanations).some(({ text }) => explained.test(text))) return;
    for (const id of ['regulations', 'normativeDocuments'] as const) {
      const last = previous.report.tables.disclosure.figures[id]?.inForce;
      const { issued, repealed, inForce } = report.tables.disclosure.figures[id] ?? {};
      if (!last || !issued || !repealed || !inForce) continue;
      const expected = last.value + issued.value - repealed.value;
      if (expected === inForce.value) continue;
      yield {
        kind: 'differs',
        path: figurePath('disclosure', id, 'inForce'),
        values: {
          row: rowById(tableById(format, 'disclosure'), id).label.text,
          stated: inForce.value,
          last: last.value,
          issued: issued.value,
          repealed: repealed.value,
          expected,
          difference: Math.abs(expected - inForce.value),
        },
      };
    }
  },
});
