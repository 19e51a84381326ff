import { proseLines } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';
import { finderFor } from '../../words/in-force.ts';
import { fixedPhraseList } from '../../words/lists.ts';

export const fixedPhrase = defineRule({
  id: 'prose/fixed-phrase',
  name: '固定提法',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '会议、思想、口号有固定的提法，一个字也不能错。这里只列错得多、正确写法没有疑问的几条。',
  wordings: {
    wrong: { what: '“{shown}”的提法不对。', remedy: '应为“{right}”。' },
  },
  examples: { wrong: '全面贯彻党的十九大历届全会精神。', right: '全面贯彻党的十九大和十九届历次全会精神。' },
  *check(subject) {
    const find = finderFor(subject, fixedPhraseList, subject.settings.words.fixedPhrases);
    for (const { path, line, text } of proseLines(subject)) {
      for (const { correction, shown, index } of find(text)) {
        yield { kind: 'wrong', path, line, excerpt: shown, offset: index, values: { shown, right: correction.right } };
      }
    }
  },
});
