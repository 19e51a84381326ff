import { format2021, rowById, type Table, tableById } from '../../../format/index.ts';
import { figurePath } from '../../../report/paths.ts';
import type { Figures } from '../../../report/report.ts';
import { completeFigures } from '../../../report/totals.ts';
import { defineRule } from '../../rule.ts';
import { completedTables } from '../../subject.ts';

export const carryOver = defineRule({
  id: 'year/carry-over',
  name: '上年结转接不上',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  needsPrevious: true,
  basis: format2021.reference,
  explanation:
    '上年没有办完、结转到本年的申请，就是上一年年报最后一行的数，每类申请人都应当一样。给出上年报告时逐列比较。' +
    '因机构改革、数据更正确实对不上的，写明理由后可以豁免。',
  wordings: {
    differs: {
      what: '“{row}”与上年年报的“{last}”接不上：{cells}。',
      remedy: '以上年已公布的年报为准改正；机构改革、数据更正等原因造成的，在注里说明，并写一条豁免。',
    },
    'other-organ': {
      what: '拿来比较的上年报告是“{found}”的，本报告是“{name}”的。',
      remedy: '拿错了的，换成本机关的年报；机关改过名称的，不用管这一条。',
    },
    'other-year': {
      what: '拿来比较的上年报告是{found}年的，应当是{wanted}年的，没有作比较。',
      remedy: '换成{wanted}年的年报再校核。',
    },
  },
  examples: {
    wrong: '上年年报：结转下年度，自然人 2；本年年报：上年结转，自然人 0',
    right: '上年年报：结转下年度，自然人 2；本年年报：上年结转，自然人 2',
  },
  *check(subject) {
    const { format, report, previous } = subject;
    if (!previous) return;
    const table = tableById(format, 'applications');
    const wanted = report.year === undefined ? undefined : report.year - 1;
    const found = previous.report.year;
    if (wanted !== undefined && found !== undefined && found !== wanted) {
      yield { kind: 'other-year', path: 'year', values: { found, wanted }, severity: 'warning' };
      return;
    }
    const { name } = report.organ;
    const last = previous.report.organ.name;
    if (name !== undefined && last !== undefined && name !== last) {
      yield { kind: 'other-organ', path: 'organ.name', values: { name, found: last }, severity: 'warning' };
    }
    const before = completeFigures(table, previous.report.tables.applications.figures);
    const differing = differences(table, completedTables(subject).applications.figures, before);
    const [first] = differing;
    if (!first) return;
    const cells = differing.map(
      ({ label, now, was }) => `“${label}”这里是${now}件，上年是${was}件，相差${Math.abs(now - was)}件`,
    );
    yield {
      kind: 'differs',
      path: figurePath('applications', 'carriedIn', first.id),
      values: {
        row: rowById(table, 'carriedIn').label.text,
        last: rowById(table, 'carriedOut').label.text,
        cells: cells.join('；'),
      },
    };
  },
});

/** Columns that differ; the total only where the columns do not show it. */
function differences(table: Table, now: Figures, before: Figures) {
  const differing = rowById(table, 'carriedIn').columns.flatMap(({ id, label, isTotal }) => {
    const is = now.carriedIn?.[id]?.value;
    const was = before.carriedOut?.[id]?.value;
    if (is === undefined || was === undefined || is === was) return [];
    return [{ id, label: label.text, now: is, was, isTotal }];
  });
  const single = differing.filter(({ isTotal }) => !isTotal);
  return single.length > 0 ? single : differing;
}
