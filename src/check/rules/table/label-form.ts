import { format2021, tablesOf } from '../../../format/index.ts';
import type { FoundLabel } from '../../../report/structure.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { defineRule } from '../../rule.ts';
import { supersededLabels } from '../../subject/superseded.ts';
import type { Source } from '../../subject.ts';

const NAMED = 3;

export const labelForm = defineRule({
  id: 'table/label-form',
  name: '表格名称的写法',
  severity: 'hint',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    '行名、列名的字都对，只是全角半角、空格、标点、编号与统一格式不同，或者单位后面多写了“保留4位小数”。不影响数字，顺手改过来就好；一张表只提示一次。',
  wordings: {
    form: {
      what: '表格里有{count}处名称的写法与统一格式不同：{samples}。',
      remedy: '照统一格式改；最省事的办法是从统一格式复制表格，再填数字。',
    },
  },
  examples: { wrong: '(一) 予以公开', right: '（一）予以公开' },
  *check(subject) {
    const { structure, format, source } = subject;
    if (!structure || supersededLabels(subject).length > 0) return;
    for (const { id } of tablesOf(format)) {
      const differing = structure.tables[id].labels.filter(found => differsInForm(found, source));
      const [first] = differing;
      if (!first) continue;
      // Short ones show it as well as the remark in the corner does.
      const shortest = [...differing].sort((one, other) => one.official.length - other.official.length);
      const samples = shortest.slice(0, NAMED).map(({ text, official }) => `“${text}”应为“${official}”`);
      const values = { count: differing.length, samples: samples.join('，') + (differing.length > NAMED ? '等' : '') };
      yield { kind: 'form', path: id, place: first.place, excerpt: first.text, values };
    }
  },
});

/** Blanks inside words of a text or a PDF come of how they were laid out. */
function differsInForm({ likeness, text, official }: FoundLabel, source: Source): boolean {
  const isLaidOut = source.kind === 'draft' && (source.medium === 'text' || source.medium === 'pdf');
  return likeness === 'form' && !(isLaidOut && withoutBlanks(text) === withoutBlanks(official));
}
