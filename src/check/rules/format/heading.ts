import { format2021, partById, partHeading } from '../../../format/index.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { defineRule } from '../../rule.ts';

export const heading = defineRule({
  id: 'format/heading',
  name: '部分标题的写法',
  severity: 'warning',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    '六个部分的标题是固定的，一个字也不改，末尾不加标点。常见的有“存在的主要问题及改进措施”“其他需要报告的情况”。只差空格和标点的作提示。',
  wordings: {
    words: { what: '标题写的是“{found}”，统一格式是“{official}”。', remedy: '改为“{official}”。' },
    unnumbered: { what: '标题“{found}”前面没有序号。', remedy: '改为“{official}”。' },
    form: { what: '标题“{found}”的空格或标点与统一格式不同。', remedy: '改为“{official}”。' },
  },
  examples: { wrong: '五、存在的主要问题及改进措施', right: '五、存在的主要问题及改进情况' },
  *check({ structure }) {
    for (const { part: id, text, place, numeral, likeness } of structure?.headings ?? []) {
      if (likeness === 'exact') continue;
      const part = partById(format2021, id);
      const fact = { path: id, place, excerpt: text, values: { found: text, official: partHeading(part) } };
      const words = withoutBlanks(text).replace(/^(?:第?[一二三四五六七八九十](?:部分)?[、.．,，:：]*)?/, '');
      const isOfficial = words.replace(/[。：:；;，,、.．]+$/, '') === part.label;
      if (likeness === 'wording' && !isOfficial) yield { kind: 'words', ...fact };
      else if (numeral === undefined) yield { kind: 'unnumbered', ...fact };
      // Another numeral is told by format/parts.
      else if (numeral === part.numeral) yield { kind: 'form', severity: 'hint', ...fact };
    }
  },
});
