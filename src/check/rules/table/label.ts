import { format2021, tablesOf } from '../../../format/index.ts';
import { defineRule } from '../../rule.ts';
import { labelPath } from '../../subject/label-path.ts';
import { supersededLabels } from '../../subject/superseded.ts';

export const label = defineRule({
  id: 'table/label',
  name: '表格名称不一致',
  severity: 'warning',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    '表格里的行名、列名是统一格式定好的，一个字也不改。常见的有把“社会公益组织”写成“社会组织”，“其他法律行政法规禁止公开”写成“其他法律法规禁止公开”，“行政规范性文件”写成“规范性文件”。',
  wordings: {
    words: { what: '表格里写的是“{found}”，统一格式是“{official}”。', remedy: '改为“{official}”。' },
  },
  examples: { wrong: '2.其他法律法规禁止公开', right: '2.其他法律行政法规禁止公开' },
  *check(subject) {
    const { structure, format } = subject;
    if (!structure || supersededLabels(subject).length > 0) return;
    for (const { id } of tablesOf(format)) {
      for (const found of structure.tables[id].labels) {
        if (found.likeness !== 'wording') continue;
        const { text, official, place } = found;
        yield { kind: 'words', path: labelPath(found), place, excerpt: text, values: { found: text, official } };
      }
    }
  },
});
