import { proseLines } from '../../prose/lines.ts';
import { typos } from '../../prose/words/typos.ts';
import { defineRule } from '../../rule.ts';

export const typo = defineRule({
  id: 'prose/typo',
  name: '常见错别字',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '一张短表：年报里常见、一看就能断定的错别字。国家名称和机关名称写错的是错误，其余是警告。',
  wordings: {
    wrong: { what: '“{around}”里的“{shown}”疑为错别字。', remedy: '应为“{right}”。' },
  },
  examples: { wrong: '更好的为群众服务。', right: '更好地为群众服务。' },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject)) {
      for (const { wrong, right, severity } of typos) {
        const match = wrong.exec(text);
        if (!match) continue;
        const [shown] = match;
        const around = text.slice(Math.max(0, match.index - 4), match.index + shown.length + 4);
        const values = { shown, around, right: right.replace('$1', match[1] ?? '') };
        yield { kind: 'wrong', path, line, excerpt: shown, offset: match.index, values, ...(severity && { severity }) };
      }
    }
  },
});
