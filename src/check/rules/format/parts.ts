import { format2021, type PartId, partById, partHeading } from '../../../format/index.ts';
import type { FoundHeading } from '../../../report/structure.ts';
import { defineRule } from '../../rule.ts';

export const parts = defineRule({
  id: 'format/parts',
  name: '六个部分不全或顺序不对',
  severity: 'error',
  appliesTo: ['draft'],
  basis: format2021.reference,
  explanation:
    '年报由六个部分组成，标题依次是“一、”至“六、”，不能缺、不能重复、不能调换顺序，序号不因为没有内容而前移。没有内容的部分也要保留标题并写明情况。',
  wordings: {
    missing: { what: '没有找到这些部分的标题：{parts}{shifted}。', remedy: '补上标题和内容；没有发生的情况也要写明。' },
    doubled: { what: '“{part}”的标题出现了不止一次。', remedy: '核对后只留一处，多出的并到同一部分里。' },
    misplaced: {
      what: '“{part}”的位置不对，它前面有应当在它后面的部分。',
      remedy: '按统一格式的顺序调整，标题的序号一并核对。',
    },
    renumbered: { what: '部分的序号不对：{headings}。', remedy: '改为统一格式的序号：{wanted}。' },
  },
  examples: {
    wrong: '四、存在的主要问题及改进情况（没有行政复议、行政诉讼的部分，后面的序号前移）',
    right: '四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况',
  },
  *check({ structure }) {
    if (!structure) return;
    const { missingParts, doubledHeadings, misplacedParts, headings } = structure;
    const heading = (part: PartId): string => partHeading(partById(format2021, part));
    const renumbered = headings.filter(
      ({ part, numeral }) => numeral !== undefined && numeral !== partById(format2021, part).numeral,
    );
    const [first] = missingParts;
    // Numbers that moved up because a part is missing are no mistake of their own.
    const isShifted = first !== undefined && renumbered.every(found => movedUp(found, missingParts));
    if (first) {
      const shifted = isShifted && renumbered.length > 0 ? '，后面各部分的序号也跟着前移了' : '';
      const parts = missingParts.map(part => `“${heading(part)}”`).join('');
      yield { kind: 'missing', path: first, values: { parts, shifted } };
    }
    for (const { part, place, text } of doubledHeadings) {
      yield { kind: 'doubled', path: part, place, excerpt: text, values: { part: heading(part) } };
    }
    for (const part of misplacedParts) yield { kind: 'misplaced', path: part, values: { part: heading(part) } };
    const [wrong] = renumbered;
    // Parts that changed places have the numbers of these places.
    const isInOrder = headings.every(({ numeral }, at) => numeral === format2021.parts[at]?.numeral);
    if (!wrong || isShifted || (misplacedParts.length > 0 && isInOrder)) return;
    const values = {
      headings: renumbered.map(({ text }) => `“${text}”`).join(''),
      wanted: renumbered.map(({ part }) => `“${heading(part)}”`).join(''),
    };
    yield { kind: 'renumbered', path: wrong.part, place: wrong.place, excerpt: wrong.text, values };
  },
});

/** Whether a heading has the number it would have without the parts that are missing before it. */
function movedUp({ part, numeral }: FoundHeading, missing: readonly PartId[]): boolean {
  const ids = format2021.parts.map(({ id }) => id);
  const at = ids.indexOf(part);
  const before = missing.filter(id => ids.indexOf(id) < at).length;
  return numeral === format2021.parts[at - before]?.numeral;
}
