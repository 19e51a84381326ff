import { dateIn } from '../../../report/schema/dates.ts';
import { defineRule } from '../../rule.ts';
import { isAlreadyTold } from '../../subject/already-told.ts';

export const signature = defineRule({
  id: 'date/signature',
  name: '落款日期不合常理',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '落款日期应当在统计年度过完之后、发布日期当天或之前。照抄上年年报时，这里最容易忘了改。',
  wordings: {
    impossible: { what: '落款日期“{shown}”不是一个真实的日期。', remedy: '核对年、月、日后改正。' },
    early: {
      what: '落款日期{date}，{year}年还没有过完。',
      remedy: '核对年份：{year}年的年报应当在{next}年落款。',
    },
    'after-publication': {
      what: '落款日期{date}，晚于发布日期{published}。',
      remedy: '核对两个日期，落款应当在发布之前。',
    },
    late: {
      what: '落款日期{date}，离{year}年已经过了一年以上。',
      remedy: '核对年份：{year}年的年报应当在{next}年落款。',
    },
  },
  examples: { wrong: '2022年年报　落款日期：2022-01-10', right: '2022年年报　落款日期：2023-01-10' },
  *check(subject) {
    const { report } = subject;
    const { date } = report.signature;
    const { year, publication } = report;
    const path = 'signature.date';
    if (isAlreadyTold(subject, path)) return;
    const shown = subject.raw.get(path) ?? date;
    if (shown !== undefined && (date === undefined ? wholeDate.test(shown) : dateIn(date) === 'impossible')) {
      yield { kind: 'impossible', path, excerpt: shown, values: { shown } };
      return;
    }
    if (date === undefined || year === undefined || dateIn(date) !== date) return;
    const values = { date, year, next: year + 1 };
    if (date <= `${year}-12-31`) yield { kind: 'early', path, values };
    else if (publication.date !== undefined && publication.date > `${year}-12-31` && date > publication.date) {
      yield { kind: 'after-publication', path, values: { date, published: publication.date } };
    } else if (date > `${year + 1}-12-31`) yield { kind: 'late', path, values };
  },
});

/** Year, month and day: a date without its day is not wrong, only short. */
const wholeDate = /^\D*\d{4}\D+\d{1,2}\D+\d{1,2}\D*$/;
