import { headingNumber } from '../../../document/heading-number.ts';
import { format2021, partById } from '../../../format/index.ts';
import { linesOf } from '../../prose/lines.ts';
import { isTooShort } from '../../prose/part-length.ts';
import { defineRule } from '../../rule.ts';
import { aspectList } from '../../words/lists.ts';
import { anyOf } from '../../words/word-list.ts';

/** The five aspects of part one in their order, with the words that show that one is spoken of. */
const aspects = aspectList.entries.map(({ name, words }) => ({ name, words: new RegExp(anyOf(words)) }));

export const fiveAspects = defineRule({
  id: 'content/five-aspects',
  name: '五个方面',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation:
    '第一部分按主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写，先看小标题，再看内容，都找不到的才提示；另外四个方面都有小标题、只有一个没有的，也提示。多写别的方面没有关系。',
  wordings: {
    missing: {
      what: '“{part}”没有写到：{missing}。',
      remedy: '补上这个方面的情况；没有发生的也写明，如“未收到政府信息公开申请”。',
    },
  },
  examples: {
    wrong: '总体情况只写了主动公开和平台建设。',
    right: '总体情况依次写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
  },
  *check(subject) {
    const path = 'overview';
    const lines = linesOf(subject, path);
    const text = lines.map(line => line.text).join('\n');
    if (isTooShort(subject, path)) return;
    const own = subject.settings.words.aspects;
    const spokenOfIn = (where: string): readonly string[] =>
      aspects
        .filter(({ name, words }) => words.test(where) || own[name]?.some(word => where.includes(word)))
        .map(({ name }) => name);
    const headings = lines.flatMap(line =>
      headingNumber(line.text)?.style === 'section' ? line.text.trim().split('。', 1) : [],
    );
    const headed = spokenOfIn(headings.join('\n'));
    // Where each of the others has a heading, a word in passing (县政府网站) does not stand for the one that has none; a
    // heading before （一） is numbered in another way.
    const isOneLeft =
      headed.length === aspects.length - 1 && headings.length === headed.length && /^.一/.test(headings[0] ?? '');
    // 「（3）政府信息管理情况」 among 「（二）」 and 「（四）」 is a heading all the same.
    const numbered = (): readonly string[] =>
      lines.flatMap(line => (headingNumber(line.text) ? line.text.trim().split('。', 1) : []));
    const spokenOf = spokenOfIn(isOneLeft ? numbered().join('\n') : text);
    const missing = aspects.filter(({ name }) => !spokenOf.includes(name)).map(({ name }) => name);
    if (missing.length === 0) return;
    const part = partById(subject.format, path).label;
    yield { kind: 'missing', path, values: { part, missing: missing.join('、') } };
  },
});
