import { format2019, format2021 } from '../../../format/index.ts';
import { defineRule } from '../../rule.ts';
import { isOfCurrentYears, supersededLabels } from '../../subject/superseded.ts';

const NAMED = 4;

export const outdatedFormat = defineRule({
  id: 'table/outdated-format',
  name: '用了旧格式的表格',
  severity: 'error',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    `从${format2021.years.from}年度起，年报用${format2021.reference}的表格，${format2019.reference}（试行）的表格已被替代。` +
    '旧表有“本年新制作数量”“上一年项目数量”“政府集中采购”等栏目，多半是照着前几年的文件改的。只出现一个旧栏目的，当作写错名称。',
  wordings: {
    old: {
      what: '{year}年的年报用了旧格式的表格，里面有{count}个旧栏目：{labels}。',
      remedy: '从统一格式复制第二、三、四部分的表格，按新的栏目重新填写。',
    },
  },
  examples: {
    wrong: '2022年年报：信息内容｜本年新制作数量｜本年新公开数量｜对外公开总数量',
    right: '2022年年报：信息内容｜本年制发件数｜本年废止件数｜现行有效件数',
  },
  *check(subject) {
    const { year } = subject.report;
    const labels = supersededLabels(subject);
    const [first] = labels;
    if (!first || year === undefined || !isOfCurrentYears(year)) return;
    const names = labels.map(({ text }) => `“${text}”`);
    yield {
      kind: 'old',
      path: 'disclosure',
      place: first.place,
      excerpt: first.text,
      values: {
        year,
        count: labels.length,
        labels: names.slice(0, NAMED).join('') + (names.length > NAMED ? '等' : ''),
      },
    };
  },
});
