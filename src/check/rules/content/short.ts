import { format2021, partById } from '../../../format/index.ts';
import { countsIn } from '../../prose/counts.ts';
import { linesOf } from '../../prose/lines.ts';
import { hanCountOf, isTooShort } from '../../prose/part-length.ts';
import { defineRule } from '../../rule.ts';

/** With fewer than this five aspects get a sentence each. */
const FEW = 200;
const chineseCount = /[一二三四五六七八九十百两](?:件|条|次|份|项|个|篇|期|场)/;
const share = /\d[%％]|万元/;

export const short = defineRule({
  id: 'content/short',
  name: '总体情况过于简单',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation:
    '总体情况要让读的人知道一年里公开了多少、办了多少。只有几句话，或者从头到尾没有一个数字，多半是套话，建议补充实际情况。',
  wordings: {
    few: { what: '“{part}”只有{count}个字，五个方面很难讲清楚。', remedy: '按五个方面补充实际情况。' },
    numbers: {
      what: '“{part}”没有一个数字。',
      remedy: '补上公开了多少条信息、办理了多少件申请、开展了多少次培训等。',
    },
  },
  examples: {
    wrong: '总体情况：我镇高度重视，狠抓落实，取得良好成效。',
    right: '总体情况：全年公开各类信息126条，办理政府信息公开申请5件，开展业务培训2次。',
  },
  *check(subject) {
    const path = 'overview';
    const lines = linesOf(subject, path).map(({ text }) => text);
    if (isTooShort(subject, path)) return;
    const count = hanCountOf(subject, path);
    const values = { part: partById(subject.format, path).label, count };
    if (count < FEW) yield { kind: 'few', path, values };
    const hasNumber = lines.some(text => chineseCount.test(text) || share.test(text) || countsIn(text).length > 0);
    if (!hasNumber) yield { kind: 'numbers', path, values };
  },
});
