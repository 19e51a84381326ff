import { feeMeasures, format2021 } from '../../../format/index.ts';
import { linesOf, proseLines } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';
import { isBare } from '../../subject/bare-part.ts';

const aboutFee = /处理费|收费|费用|收取/;

export const processingFee = defineRule({
  id: 'content/processing-fee',
  name: '信息处理费',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: `${format2021.reference}；${feeMeasures.title}（${feeMeasures.reference}）`,
  explanation:
    '第六部分必须报告本年收取信息处理费的情况，没有收取也要写明。只写“无”，读的人看不出是没有收费，还是没有报告。',
  wordings: {
    missing: {
      what: '“其他需要报告的事项”没有说信息处理费的情况。',
      remedy: '没有收取的，写上：{sentence}；收取了的，写明件数和金额。',
    },
    elsewhere: {
      what: '信息处理费的情况写在了别的部分，“其他需要报告的事项”没有说。',
      remedy: '把这句话移到第六部分，或在第六部分也写明。',
    },
  },
  examples: {
    wrong: '其他需要报告的事项：无',
    right: '其他需要报告的事项：2022年，本机关没有收取政府信息公开信息处理费。',
  },
  *check(subject) {
    const { report } = subject;
    if (report.narratives.otherMatters === undefined && !isBare(subject, 'otherMatters')) return;
    const path = 'otherMatters';
    if (linesOf(subject, path).some(({ text }) => aboutFee.test(text))) return;
    const isElsewhere = proseLines(subject).some(({ text }) => text.includes('信息处理费'));
    if (isElsewhere) yield { kind: 'elsewhere', path, severity: 'warning' };
    else {
      const when = report.year === undefined ? '' : `${report.year}年，`;
      yield { kind: 'missing', path, values: { sentence: `“${when}本机关没有收取政府信息公开信息处理费。”` } };
    }
  },
});
