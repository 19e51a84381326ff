import { linesWith } from '../../prose/lines.ts';
import { masked } from '../../prose/masked.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** Cards of banks in China: 62 (银联) with 16 to 19 digits, and the older 4, 5 of 16. */
const candidate = /(?<![\dA-Za-z-])(?:62\d{2}(?: ?\d{4}){3}(?: ?\d{1,3})?|[45]\d{3}(?: ?\d{4}){3})(?![\dA-Za-z-])/g;

/** ISO/IEC 7812-1 (Luhn) */
function isValid(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

/** Part of every number. */
const eightDigits = /\d{4} ?\d{4}/;
const cards = sought(eightDigits, candidate);

export const bankCard = defineRule({
  id: 'privacy/bank-card',
  name: '银行卡号',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国个人信息保护法》',
  explanation: '公布的年报里不能有个人银行卡号。只有长度、开头和校验位都对的号码才提示，提示里隐去中间的数字。',
  wordings: {
    found: { what: '这里有一个银行卡号：{shown}。', remedy: '删去。收费账户按规定公布的，可以豁免。' },
  },
  examples: { wrong: '缴费账号：6222020000000000000。', right: '缴费账号在缴费通知书上告知。' },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, cards)) {
      for (const match of matchesIn(text, candidate)) {
        const number = match[0].replaceAll(' ', '');
        if (!isValid(number)) continue;
        const shown = masked(match[0]);
        yield { kind: 'found', path, line, excerpt: shown, offset: match.index, values: { shown } };
      }
    }
  },
});
