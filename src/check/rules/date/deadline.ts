import { dateIn } from '../../../report/schema/dates.ts';
import { defineRule } from '../../rule.ts';
import { isAlreadyTold } from '../../subject/already-told.ts';
import { organKindOf } from '../../subject/organ-kind.ts';

/** 条例 第四十九条 lets nobody publish later than this. */
const latest = '03-31';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const deadline = defineRule({
  id: 'date/deadline',
  name: '发布日期不合时限',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国政府信息公开条例》第四十九条',
  explanation:
    '部门应当在每年1月31日前、县级以上政府应当在3月31日前公布上一年度的年报；乡镇、街道按上级通知，一般不晚于1月31日。' +
    '本地另有时限的，核实后豁免。年度没有过完就发布的，多半是日期写错了年份。',
  wordings: {
    late: {
      what: '发布日期{date}，晚于时限{limit}（{whose}）。',
      remedy: '核对发布日期，特别是年份；上级通知另有时限的，核实后写明理由豁免。',
    },
    'signed-late': {
      what: '落款日期{date}，晚于时限{limit}（{whose}）。',
      remedy: '核对落款日期，特别是年份；落款以后才能发布，注意上级要求的时限。',
    },
    early: {
      what: '发布日期{date}，{year}年还没有过完。',
      remedy: '核对发布日期的年份：{year}年的年报应当在{next}年发布。',
    },
  },
  examples: { wrong: '2022年年报　发布日期：2022-01-16', right: '2022年年报　发布日期：2023-01-16' },
  *check(subject) {
    const { report, settings } = subject;
    const { year, publication, signature } = report;
    // A report is published on the day of its signature or later.
    const path = publication.date === undefined ? 'signature.date' : 'publication.date';
    const date = publication.date ?? signature.date;
    if (date === undefined || year === undefined) return;
    // 2023-02-30 is told as the impossible date that it is.
    if (isAlreadyTold(subject, path) || dateIn(date) !== date) return;
    const kind = organKindOf(subject);
    const custom = kind && `${twoDigits(kind.deadline.month)}-${twoDigits(kind.deadline.day)}`;
    const limit = `${year + 1}-${settings.deadline ?? custom ?? latest}`;
    const whose = settings.deadline ? '本单位设置' : (kind?.name ?? '各机关最晚的时限');
    if (publication.date === undefined) {
      // Of another year it is told by date/signature.
      if (date > limit && date <= `${year + 1}-12-31`)
        yield { kind: 'signed-late', path, values: { date, limit, whose }, severity: 'hint' };
    } else if (date <= `${year}-12-31`) yield { kind: 'early', path, values: { date, year, next: year + 1 } };
    else if (date > limit) yield { kind: 'late', path, values: { date, limit, whose } };
  },
});
