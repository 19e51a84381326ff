import { headingNumber } from '../../../document/heading-number.ts';
import { wordsAround } from '../../../text/excerpt-window.ts';
import { type Change, differingCharacters, mendOf } from '../../fix/mend.ts';
import { linesWith } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** The mark first, then what stands on either side of it: so it is looked for in one go. */
const mark =
  /\.(?<=\p{Script=Han}.)(?=\p{Script=Han})|[,;:?!](?<=[\p{Script=Han}”》）].)(?=[ ]?[\p{Script=Han}“《（\d]|$)|\((?<=[\p{Script=Han}》”].)(?=[^()]*\p{Script=Han})|\)(?<=\p{Script=Han}[^()]{0,60}.)(?=[\p{Script=Han}，。；、]|$)/gu;
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Most lines have none, and asking for it is much quicker. */
const anyHalfWidth = /[,;:?!().]/;
const halfWidth = sought(Object.keys(fullWidth), mark, anyHalfWidth);

export const halfWidthMark = defineRule({
  id: 'prose/half-width',
  name: '半角标点',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: 'GB/T 15834—2011《标点符号用法》',
  explanation:
    '汉字之间的逗号、句号、分号、冒号、括号等用全角。网址、时间、数字里的半角符号不算。一段里有几处，合成一条提示。',
  wordings: {
    half: { what: '这一段有{count}处半角标点：{shown}。', remedy: '改为全角：{wanted}。' },
  },
  mendable: '全部：改为同一个标点的全角形式，后面的空格去掉，半边已是全角的括号也配齐。',
  examples: { wrong: '加强组织领导,健全工作机制。', right: '加强组织领导，健全工作机制。' },
  *check(subject) {
    for (const prose of linesWith(subject, halfWidth)) {
      const { path, line, text } = prose;
      if (!anyHalfWidth.test(text)) continue;
      // The form of numbers is told by format/numbering.
      const from = headingNumber(text)?.length ?? 0;
      const matches = marksOf(text, from);
      const [first] = matches;
      if (!first) continue;
      const marks = [...new Set(matches.map(([sign]) => sign))];
      const values = {
        count: matches.length,
        shown: marks.map(sign => `“${sign}”`).join(''),
        wanted: marks.map(sign => `“${fullWidth[sign] ?? sign}”`).join(''),
      };
      const [at, end] = wordsAround(text, first.index, first.index + 1, 4);
      yield {
        kind: 'half',
        path,
        line,
        excerpt: text.slice(at, end),
        offset: at,
        values,
        mends: [mendOf(prose, withBlanksBehind(text, differingCharacters(text, widened(text, from))))],
      };
    }
  },
});

const marksOf = (text: string, from: number): RegExpExecArray[] =>
  matchesIn(text, mark).filter(({ index }) => index >= from);

/** The line with every mark in full width; a bracket takes its partner along, and marks beside it may follow suit. */
function widened(text: string, from: number): string {
  const characters = [...Array(text.length).keys()].map(at => text.charAt(at));
  const partners = partnersIn(text);
  const widen = (at: number | undefined): void => {
    if (at !== undefined) characters[at] = fullWidth[characters[at] ?? ''] ?? characters[at] ?? '';
  };
  for (let before = ''; before !== characters.join(''); ) {
    before = characters.join('');
    for (const { index } of marksOf(before, from)) {
      widen(index);
      widen(partners.get(index));
    }
  }
  return characters.join('');
}

/** A full-width mark stands for the blank behind it too: 「公开, 解读」 becomes 「公开，解读」. */
const withBlanksBehind = (text: string, changes: readonly Change[]): readonly Change[] =>
  changes.map(({ at, from, to }) => {
    const [blanks = ''] = blanksBehind.exec(text.slice(at + from.length)) ?? [];
    return /[,;:?!.]/.test(from) ? { at, from: from + blanks, to } : { at, from, to };
  });

const blanksBehind = /^[ \u00a0]*/;

/** For each bracket of a pair, of either width, where the other one stands. */
function partnersIn(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: bracket } of matchesIn(text, brackets)) {
    if (/[(（]/.test(bracket)) {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    partners.set(start, index);
    partners.set(index, start);
  }
  return partners;
}

const brackets = /[()（）]/g;
