import { headingNumber } from '../../../document/heading-number.ts';
import { wordAt } from '../../../text/words.ts';
import { type Change, mendOf } from '../../fix/mend.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';

/** The first blank, then what stands before it: few lines have one. */
const between = /[ \t\u00a0\u3000](?<=\p{Script=Han}.)[ \t\u00a0\u3000]*(?=\p{Script=Han})/gu;
const besideDigit = /[ \u00a0](?<=\p{Script=Han}.)[ \u00a0]*(?=\d)|[ \u00a0](?<=\d.)[ \u00a0]*(?=\p{Script=Han})/gu;
/** Part of either. */
const blank = /[ \t\u00a0\u3000]/;
const blanks = sought([' ', '\t', '\u00a0', '\u3000'], blank, between, besideDigit);
/** A number that counts or dates something, with the blanks around it. One that begins a line, or names a picture or an annex, may need them. */
const counted =
  /(?<=[\p{Script=Han}，、。；：（“])([ \u00a0]*)(?<![\d.,A-Za-z-])\d+(?:\.\d+)?([ \u00a0]*)(?:年(?!度)|月|日|件|条|次|个|篇|期|人次|名|人|位|项|例|宗|批|处|所|种|类|台|册|本|部|栏|版|天|小时|分钟|余|多|万|亿|元|家|户|场|起|份)|(?<=^|[\p{Script=Han}，、。；：（“])([ \u00a0]*)(?:19|20)\d{2}([ \u00a0]*)年/gu;
const names = /(?:[图表第附注例]|附件|专栏)[ \u00a0]*$/;
/** 图1 名称: what a line that only names a picture begins with. */
const captioned = /^[（(]?(?:图|表|附件|附图|附表)[ \u00a0]*\d{1,2}[）)]?$/;
/** Characters in which such a name stands, with blanks behind it. */
const NAME = 12;

type Kind = 'word' | 'apart' | 'digit' | 'name';

export const spacing = defineRule({
  id: 'prose/spacing',
  name: '多余的空格',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一个词中间夹了空格，如“年度报 告”，多半是复制粘贴留下的。词与词之间、汉字与数字之间的空格只作提示，整份报告各提示一次。',
  wordings: {
    word: { what: '“{word}”中间有空格。', remedy: '去掉空格。' },
    apart: {
      what: '“{shown}”：两个词之间有空格。',
      remedy: '公文里词与词之间不留空格，去掉；要停顿的，用标点。',
    },
    digit: { what: '汉字与数字之间有空格，如“{shown}”。', remedy: '公文里汉字与数字之间不留空格，统一去掉。' },
    name: {
      what: '汉字与数字之间有空格，如“{shown}”。',
      remedy: '公文里汉字与数字之间不留空格；序号与名称之间的可以保留。',
    },
  },
  mendable: '词中间的空格，年月日、件数等与汉字之间的空格：去掉；“图1”“附件1”一类序号旁边的不动。',
  examples: { wrong: '编制政府信息公开年度报 告。', right: '编制政府信息公开年度报告。' },
  *check(subject) {
    const lines = linesWith(subject, blanks).filter(({ text }) => blank.test(text));
    for (const line of lines) yield* insideWords(line);
    yield* betweenWords(lines);
    yield* besideDigits(lines);
  },
});

/** Once for the blanks that are sure to be too many, once for the others. */
function* besideDigits(lines: readonly ProseLine[]): Iterable<Fact<Kind>> {
  const found = lines.map(line => ({ line, ...blanksBesideDigits(line) }));
  const sure = found.find(({ changes }) => changes.length > 0);
  const unsure = found.find(({ others }) => others.length > 0);
  const told = ({ path, line, text }: ProseLine, { at, from }: Change): Omit<Fact, 'kind'> => {
    const start = Math.max(0, at - 4);
    const shown = text.slice(start, at + from.length + 3).trim();
    return { path, line, severity: 'hint', excerpt: shown, values: { shown } };
  };
  if (sure?.changes[0]) {
    const mends = found.filter(({ changes }) => changes.length > 0).map(({ line, changes }) => mendOf(line, changes));
    yield { kind: 'digit', ...told(sure.line, sure.changes[0]), mends };
  }
  if (unsure?.others[0]) yield { kind: 'name', ...told(unsure.line, unsure.others[0]) };
}

/** `changes` take away what counts or dates something; `others` a person must look at. */
function blanksBesideDigits({ text, block }: ProseLine): { changes: Change[]; others: Change[] } {
  const blanks = matchesIn(text, besideDigit).map(({ 0: from, index: at }) => ({ at, from, to: '' }));
  if (blanks.length === 0) return { changes: [], others: [] };
  const isCaption = block.kind === 'paragraph' && block.role === 'caption';
  const stretches = isCaption
    ? []
    : matchesIn(text, counted).filter(({ index }) => !names.test(text.slice(Math.max(0, index - NAME), index)));
  const changes: Change[] = [];
  const others: Change[] = [];
  // Both stand in the order of the line: no stretch is looked at again for a later blank.
  let next = 0;
  for (const blank of blanks) {
    if (blank.at <= NAME && captioned.test(text.slice(0, blank.at))) continue;
    while (endOf(stretches[next]) <= blank.at) next++;
    const isSure = (stretches[next]?.index ?? Number.POSITIVE_INFINITY) <= blank.at;
    (isSure ? changes : others).push(blank);
  }
  return { changes, others };
}

const endOf = (stretch: RegExpExecArray | undefined): number =>
  stretch ? stretch.index + stretch[0].length : Number.POSITIVE_INFINITY;

/** Blanks may part two matters on a line, 联系人：王 电话：…, or the signs of a form: those are left alone. */
const sentence = /[\p{Script=Han}，、。；“”（）《》\d]{2} $/u;
const goesOn = /^[ \p{Script=Han}，、。；“”（）《》\d]{2,}[，、。；]/u;

/** The first blank in a sentence that parts two words. */
function* betweenWords(lines: readonly ProseLine[]): Iterable<Fact<Kind>> {
  for (const { path, line, text, block } of lines) {
    if (block.kind !== 'paragraph' || block.role !== 'body') continue;
    const start = headingNumber(text)?.length ?? 0;
    for (const { 0: blank, index } of matchesIn(text, between)) {
      const after = text.slice(index + blank.length);
      if (index < start || wordAcross(text, index, blank) || !sentence.test(`${text.slice(0, index)} `)) continue;
      if (!goesOn.test(after)) continue;
      const from = Math.max(0, index - 4);
      const shown = text.slice(from, index + blank.length + 4);
      yield { kind: 'apart', path, line, excerpt: shown, offset: from, severity: 'hint', values: { shown } };
      return;
    }
  }
}

/** The word that a blank cuts in two. */
function wordAcross(text: string, at: number, blank: string): string | undefined {
  const left = text.slice(Math.max(0, at - 6), at);
  const after = at + blank.length;
  const word = wordAt(left + text.slice(after, after + 6), left.length);
  return word && word.index < left.length ? word.segment : undefined;
}

function* insideWords(prose: ProseLine): Iterable<Fact<Kind>> {
  const { path, line, text } = prose;
  const start = headingNumber(text)?.length ?? 0;
  for (const match of matchesIn(text, between)) {
    if (match.index < start) continue;
    const after = match.index + match[0].length;
    const word = wordAcross(text, match.index, match[0]);
    if (word)
      yield {
        kind: 'word',
        path,
        line,
        excerpt: text.slice(match.index - 1, after + 1),
        offset: match.index - 1,
        values: { word },
        mends: [mendOf(prose, [{ at: match.index, from: match[0], to: '' }])],
      };
  }
}
