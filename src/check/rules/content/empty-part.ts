import { headingNumber } from '../../../document/heading-number.ts';
import { format2021, partById } from '../../../format/index.ts';
import { linesOf } from '../../prose/lines.ts';
import { hanCountOf, isTooShort, LEAST } from '../../prose/part-length.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { isBare } from '../../subject/bare-part.ts';
import type { Subject } from '../../subject.ts';

export const emptyPart = defineRule({
  id: 'content/empty-part',
  name: '部分内容过少',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation:
    '第一部分要讲主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，第五部分要讲问题和改进。只写“无”或一两句话，等于没有报告。只有小标题、下面没有内容的，作警告。',
  wordings: {
    nothing: { what: '“{part}”只写了“{text}”。', remedy: '如实写出这一部分的内容，{advice}。' },
    bare: { what: '“{part}”下面什么也没有写。', remedy: '如实写出这一部分的内容，{advice}。' },
    section: {
      what: '“{shown}”下面没有内容。',
      remedy: '写明这方面做了什么；没有的，如实写一句，如“全年未收到政府信息公开申请”。',
    },
    short: {
      what: '“{part}”只有{count}个字，少于{least}个字。',
      remedy: '补充内容，{advice}。',
    },
  },
  examples: {
    wrong: '存在的主要问题及改进情况：无',
    right: '存在的主要问题及改进情况：一是政策解读形式单一……二是……针对以上问题，我镇将……',
  },
  *check(subject) {
    const advice = {
      overview: '按五个方面写明做了什么、有多少',
      problems: '写明存在哪些问题、怎样改进',
    } as const;
    yield* emptySections(subject);
    for (const id of ['overview', 'problems'] as const) {
      if (isBare(subject, id)) {
        yield { kind: 'bare', path: id, values: { part: partById(subject.format, id).label, advice: advice[id] } };
      }
      if (subject.report.narratives[id] === undefined) continue;
      const count = hanCountOf(subject, id);
      if (!isTooShort(subject, id)) continue;
      const text = linesOf(subject, id)
        .map(line => line.text)
        .join('');
      const values = { part: partById(subject.format, id).label, text, count, least: LEAST[id], advice: advice[id] };
      const saysNothing = /^[（(]?(?:暂?无|没有|略|空)[）)]?[。.]?$/.test(text);
      yield { kind: saysNothing ? 'nothing' : 'short', path: id, values };
    }
  },
});

/** A heading that only names a matter; 「（二）未收到申请」 says all there is to say. */
const named = /(?:情况|建设|管理|公开|保障|方面)$/;
const says = /[。，；：、\d]|未|无|没有|零/;

/** 「（二）依申请公开情况」 and then 「（三）」: nothing was written between. */
function* emptySections(subject: Subject): Iterable<Fact<'section'>> {
  const { blocks } = subject.document;
  let at = 0;
  for (const { path, line, text, block } of linesOf(subject, 'overview')) {
    if (block.kind !== 'heading') continue;
    const number = headingNumber(text);
    const shown = text.trim();
    if (number?.style !== 'section') continue;
    const title = text.slice(number.length);
    if (!named.test(shown) || says.test(title)) continue;
    // The heading of a part under another number is told by format/parts.
    if (subject.format.parts.some(({ label }) => label === title.trim())) continue;
    at = blocks.indexOf(block, at);
    const next = blocks[at + 1];
    if (next?.kind !== 'heading') continue;
    const nextStyle = headingNumber(next.text)?.style;
    if (!next.part && nextStyle !== 'section') continue;
    yield { kind: 'section', path, line, excerpt: shown, offset: 0, values: { shown }, severity: 'warning' };
  }
}
