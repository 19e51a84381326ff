import { headingNumber } from '../../../document/heading-number.ts';
import { type ProseLine, proseLines } from '../../prose/lines.ts';
import { wordsOf } from '../../prose/words-of.ts';
import { defineRule, type Fact } from '../../rule.ts';

const between = /(?<=\p{Script=Han})[ \t\u00a0\u3000]+(?=\p{Script=Han})/gu;
const besideDigit = /(?<=\p{Script=Han})[ \u00a0]+(?=\d)|(?<=\d)[ \u00a0]+(?=\p{Script=Han})/u;
export const spacing = defineRule({
  id: 'prose/spacing',
  name: '多余的空格',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一个词中间夹了空格，如“年度报 告”，多半是复制粘贴留下的。汉字与数字之间的空格只作提示，整份报告提示一次。',
  wordings: {
    word: { what: '“{word}”中间有空格。', remedy: '去掉空格。' },
    digit: { what: '汉字与数字之间有空格，如“{shown}”。', remedy: '公文里汉字与数字之间不留空格，统一去掉。' },
  },
  examples: { wrong: '编制政府信息公开年度报 告。', right: '编制政府信息公开年度报告。' },
  *check(subject) {
    let isDigitTold = false;
    for (const line of proseLines(subject)) {
      yield* insideWords(line);
      const digit = isDigitTold ? null : besideDigit.exec(line.text);
      if (!digit) continue;
      isDigitTold = true;
      const from = Math.max(0, digit.index - 4);
      const shown = line.text.slice(from, digit.index + digit[0].length + 3).trim();
      const { path, line: index } = line;
      yield { kind: 'digit', path, line: index, severity: 'hint', excerpt: shown, values: { shown } };
    }
  },
});

function* insideWords({ path, line, text }: ProseLine): Iterable<Fact<'word' | 'digit'>> {
  const start = headingNumber(text)?.length ?? 0;
  for (const match of text.matchAll(between)) {
    if (match.index < start) continue;
    const after = match.index + match[0].length;
    const from = Math.max(0, match.index - 6);
    const left = text.slice(from, match.index);
    const joined = left + text.slice(after, after + 6);
    const word = [...wordsOf(joined)].find(
      ({ index, segment }) => index < left.length && index + segment.length > left.length,
    )?.segment;
    if (word)
      yield {
        kind: 'word',
        path,
        line,
        excerpt: text.slice(match.index - 1, after + 1),
        offset: match.index - 1,
        values: { word },
      };
  }
}
