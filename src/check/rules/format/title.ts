import { format2021, REPORT_NAME } from '../../../format/index.ts';
import { defaultTitle, UNFILLED } from '../../../report/report.ts';
import { halfWidth } from '../../../text/half-width.ts';
import { type Mend, mendOf, withoutMatches } from '../../fix/mend.ts';
import { ownNames } from '../../prose/own-names.ts';
import { defineRule } from '../../rule.ts';
import { isAlreadyTold } from '../../subject/already-told.ts';

const blanks = /[\s\u3000\u00a0]+/g;
/** A blank that does not stand beside a digit. */
const innerBlank = /(?<![\d\s])[ \t\u3000\u00a0]+(?![\d\s])/;

export const title = defineRule({
  id: 'format/title',
  name: '标题不规范',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation:
    '标题是“机关全称＋年份＋年政府信息公开工作年度报告”，年份也可以放在最前面，可以分两行。标题的年份是统计数据的年份，不是发布的年份。',
  wordings: {
    missing: { what: '没有找到标题。', remedy: '在最前面加上标题：{wanted}。' },
    'no-year': { what: '标题没有写年份：{shown}。', remedy: '写成：{wanted}。' },
    'other-year': {
      what: '标题写的是{found}年，数据是{year}年的。',
      remedy: '核对年份：标题写统计数据的年份。改为：{wanted}。',
    },
    form: { what: '标题的写法与规定不一样：{shown}。', remedy: '改为：{wanted}。' },
    blank: { what: '标题中间有空格：{shown}。', remedy: '去掉多余的空格：{wanted}。' },
    'digit-blank': { what: '标题的年份旁边有空格：{shown}。', remedy: '去掉空格：{wanted}。' },
  },
  mendable: '标题中间的空格：去掉。',
  examples: { wrong: '示例镇2022年度政务公开工作报告', right: '示例镇人民政府2022年政府信息公开工作年度报告' },
  *check(subject) {
    const { document, report } = subject;
    const { name } = report.organ;
    const path = 'title';
    const wanted = defaultTitle(name, report.year);
    const block = document.blocks.find(candidate => candidate.kind === 'title');
    const lines = block?.lines ?? [];
    if (lines.join('').trim() === '') {
      yield { kind: 'missing', path, values: { wanted }, severity: 'error' };
      return;
    }
    const shown = lines.join('');
    const isYearTold = isAlreadyTold(subject, 'year');
    // A title made up of a wrong year is the year's mistake.
    if (shown.includes(UNFILLED) || (report.title === undefined && isYearTold)) return;
    const compact = halfWidth(shown.replace(blanks, ''));
    const year = /(\d{4})年/.exec(compact)?.[1];
    const values = { shown, wanted };
    if (year === undefined) yield { kind: 'no-year', path, values, severity: 'error' };
    else if (report.year !== undefined && Number(year) !== report.year) {
      // That the data have another year may be their mistake, which is told then.
      if (isYearTold) return;
      yield { kind: 'other-year', path, values: { ...values, found: year, year: report.year }, severity: 'error' };
    } else if (!hasForm(compact, year, ownNames(subject))) yield { kind: 'form', path, values };
    else if (lines.some(line => innerBlank.test(line.trim())))
      yield { kind: 'blank', path, values, mends: closingUp(lines) };
    else if (lines.some(line => /[\s\u3000\u00a0]/.test(line.trim()))) {
      yield { kind: 'digit-blank', path, values, severity: 'hint', mends: closingUp(lines) };
    }
  },
});

const closingUp = (lines: readonly string[]): Mend[] =>
  lines.map((text, line) => mendOf({ path: 'title', line, text }, withoutMatches(text, blanks)));

/** Any name of the organ will do here; short ones are the matter of format/organ-name. */
function hasForm(compact: string, year: string, names: readonly string[]): boolean {
  const organ = compact.replace(`${year}年${REPORT_NAME}`, '');
  const organLast = compact.startsWith(`${year}年`) && compact.endsWith(REPORT_NAME);
  const name = organLast ? compact.slice(year.length + 1, -REPORT_NAME.length) : organ;
  if (name === compact || name === '') return false;
  return names.length === 0 || names.includes(name);
}
