import { linesWith } from '../../prose/lines.ts';
import { masked } from '../../prose/masked.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

const candidate =
  /(?<![\dA-Za-z])[1-9]\d{5} ?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dA-Za-z])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999, ISO 7064 MOD 11-2 */
function isValid(number: string): boolean {
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number.charAt(17).toUpperCase();
}

/** Part of every number. */
const sixDigits = /\d{6}/;
const cards = sought(sixDigits, candidate);

export const idCard = defineRule({
  id: 'privacy/id-card',
  name: '居民身份证号码',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国个人信息保护法》；《中华人民共和国政府信息公开条例》第十五条',
  explanation: '公布的年报里不能有居民身份证号码。只有校验位正确的18位号码才提示，提示里隐去中间的数字。',
  wordings: {
    found: { what: '这里有一个居民身份证号码：{shown}。', remedy: '删去，或者只保留必要的几位。' },
  },
  examples: { wrong: '申请人身份证号：11010519491231002X。', right: '申请人身份证号不在年报中公布。' },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, cards)) {
      for (const match of matchesIn(text, candidate)) {
        const [written] = match;
        if (!isValid(written.replaceAll(' ', ''))) continue;
        const shown = masked(written);
        yield { kind: 'found', path, line, excerpt: shown, offset: match.index, values: { shown } };
      }
    }
  },
});
