import { adverbs, findAdverbs } from '../../prose/adverbs.ts';
import { isInProse, proseLines } from '../../prose/lines.ts';
import { nearTermsIn } from '../../prose/near-terms.ts';
import { defineRule } from '../../rule.ts';
import { finderFor, isAllowed } from '../../words/in-force.ts';
import { typoList } from '../../words/lists.ts';

export const typo = defineRule({
  id: 'prose/typo',
  name: '常见错别字',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一张短表：年报里常见、一看就能断定的错别字；还有一张固定名称的表，与其中一个只差一个字的。国家名称和机关名称写错的是错误，其余是警告。',
  wordings: {
    wrong: { what: '“{around}”里的“{shown}”疑为错别字。', remedy: '应为“{right}”。' },
  },
  examples: { wrong: '更好的为群众服务。', right: '更好地为群众服务。' },
  *check(subject) {
    const findListed = finderFor(subject, typoList, subject.settings.words.typos);
    const isAnyAdverb = isInProse(subject, adverbs);
    for (const { path, line, text } of proseLines(subject)) {
      const fact = (shown: string, offset: number, right: string) => {
        const around = text.slice(Math.max(0, offset - 4), offset + shown.length + 4);
        return { kind: 'wrong', path, line, excerpt: shown, offset, values: { shown, around, right } } as const;
      };
      for (const { shown, index } of isAnyAdverb ? findAdverbs(text) : [])
        yield fact(shown, index, shown.replace(/的$/, '地'));
      const known = findListed(text);
      for (const { shown, right, index } of nearTermsIn(text)) {
        const isKnown = known.some(typo => typo.index < index + shown.length && index < typo.index + typo.shown.length);
        if (!isKnown && !isAllowed(subject, text, index, shown.length)) yield fact(shown, index, right);
      }
      for (const { correction, shown, index } of known) {
        yield { ...fact(shown, index, correction.right), ...(correction.serious && { severity: 'error' }) };
      }
    }
  },
});
