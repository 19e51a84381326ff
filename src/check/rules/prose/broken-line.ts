import { wordAt } from '../../../text/words.ts';
import { type ProseLine, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { defineRule, type Fact } from '../../rule.ts';

const open = /[，、,]$/;
const continued = /^(?:[，。、；：,;）》”]|的(?![确士])|以及)/;
/** Words that want another after them. */
const unfinished = /(?:[的和与及将把等]|以及|并且|通过|关于|对于)$/;
/** What was to be counted stands in the paragraph before: 「设立查阅点」「1处，…」; 「1.」 and 「2023年」 begin a paragraph of their own. */
const counts = /^\d{1,7}[ ]*(?:余|多)?(?:万|亿)?(?:[件条次处篇个份期场台块家户名]|项(?![目])|人次)/;
/** A sentence without a sign at its end; shorter lines are items, addresses and endings. */
const unsigned = /\p{Script=Han}$/u;
const SENTENCE = 18;
/** So many characters on either side tell whether a word was cut. */
const BESIDE = 6;
const SHOWN = 8;

export const brokenLine = defineRule({
  id: 'prose/broken-line',
  name: '段落断开',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一段话以逗号、顿号结尾，或者以标点开头，或者把一个词断在两段里，多半是一句话被断成了两段。从PDF、网页复制文字时最常见。一段话结尾没有标点的，只作提示。',
  wordings: {
    cut: { what: '这一段以“{sign}”结尾，话没有说完：……{shown}', remedy: '与下一段连起来；确实完了的，改为句号。' },
    word: { what: '“{word}”断在了两段里：……{shown}', remedy: '与下一段连起来。' },
    number: { what: '“{number}”与前面的话断在了两段里：……{shown}', remedy: '与下一段连起来。' },
    begun: { what: '这一段以“{sign}”开头：{shown}……', remedy: '与上一段连起来；多出来的，去掉。' },
    joined: { what: '“{shown}”里两句话连在了一起，中间漏了标点。', remedy: '在“{next}”前面补上标点。' },
    unsigned: { what: '这一段结尾没有标点：……{shown}', remedy: '话说完了的，补上句号；没有说完的，与下一段连起来。' },
  },
  examples: {
    wrong: '建立公开内容动态调整机制，\n对未公开的信息进行自查。',
    right: '建立公开内容动态调整机制，对未公开的信息进行自查。',
  },
  *check(subject) {
    const lines = proseLines(subject);
    for (const [index, line] of lines.entries()) {
      if (!isParagraph(line)) continue;
      const { text } = line;
      const sign = continued.exec(text)?.[0];
      if (sign) {
        const shown = text.slice(0, SHOWN);
        const place = { path: line.path, line: line.line };
        yield { kind: 'begun', ...place, excerpt: shown, offset: 0, values: { sign, shown } };
      }
      for (const { index: at, 0: begins } of matchesIn(text, secondSentence)) {
        if (!isSentenceOver(text.slice(Math.max(0, at - FAR), at), begins)) continue;
        const from = Math.max(0, at - BESIDE);
        const shown = text.slice(from, at + begins.length);
        const values = { shown, next: begins.replace('，', '') };
        yield { kind: 'joined', path: line.path, line: line.line, excerpt: shown, offset: from, values };
      }
      const next = lines[index + 1];
      const isFollowed = next?.path === line.path && isParagraph(next) && !continued.test(next.text);
      if (open.test(text)) yield ending('cut', line, { sign: text.slice(-1) });
      else if (unsigned.test(text) && isFollowed) yield* withoutSign(line, next);
    }
  },
});

/** What begins a sentence, with nothing but characters before it. */
const secondSentence =
  /(?<=\p{Script=Han})(?:[二三四五六七八九]是(?=[^，。；是]{2})|下一步，(?=我|本|将|要|继续|进一步|计划|拟|重点|镇|乡|街道|全)|(?:同时|此外|另外)，|20\d{2}年，(?=我|本|将|全)|其中(?<=\d[条件篇次期场项]其中)(?=\p{Script=Han})|内容(?<=\d条内容)(?=涉及|涵盖|包括|囊括))/gu;
/** No clause of a report is longer, and 一是 is not farther from 二是. */
const FAR = 400;
const ordinals = '一二三四五六七八九';
/** Where a year or 下一步 may stand in mid-sentence. */
const governs = /[在对将是的于为与和及自从到至按由向给除此因当随围绕谋划部署展望明确关于截止]$/;
/** A shortcoming, behind which next year's work begins. */
const shortcoming = /(?:不[^，。；、]{1,4}|有待[^，。；、]{2,6}|不足|问题|差距|薄弱)$/;

/** What was done, with its number. */
const told = /\d\s*[条件次篇个份期场人项余名家户][次名]?$|了[^，。；、]{1,8}$/;

/** @param before the text up to it, from not too far */
function isSentenceOver(before: string, begins: string): boolean {
  const clause = before.slice(Math.max(...[...'，。；：、！？'].map(mark => before.lastIndexOf(mark))) + 1);
  // 二是 goes on from 一是 before it; 「其二是」, 「主要有二是」 do not.
  if (begins.endsWith('是')) {
    const last = ordinals[ordinals.indexOf(begins.charAt(0)) - 1] ?? '';
    return clause.length > 3 && !/[第其有]$/.test(clause) && before.includes(`${last}是`);
  }
  if (begins.startsWith('20')) return shortcoming.test(clause);
  if (begins.startsWith('下')) return clause.length > 5 && !governs.test(clause);
  // 「公开信息的同时，」「与此同时，」; 「做好公开工作同时，」 is loose, but no sentence that is over.
  if (begins.startsWith('同') && !told.test(clause)) return false;
  return clause.length > 8 && !/[的此其除]$|[在与于当]/.test(clause);
}

type Kind = 'joined' | 'cut' | 'word' | 'number' | 'begun' | 'unsigned';

function* withoutSign(line: ProseLine, next: ProseLine): Iterable<Fact<Kind>> {
  const { text } = line;
  const ends = unfinished.exec(text)?.[0];
  const word = text.length > SHOWN ? cutWord(text.slice(-BESIDE), next.text.slice(0, BESIDE)) : undefined;
  const number = text.length > SHOWN ? counts.exec(next.text)?.[0] : undefined;
  if (number) yield ending('number', line, { number });
  else if (word) yield ending('word', line, { word });
  else if (ends && text.length > SHOWN) yield ending('cut', line, { sign: ends });
  else if (text.length >= SENTENCE && /[，。；]/.test(text)) {
    yield { ...ending('unsigned', line, {}), severity: 'hint' };
  }
}

/** The word that begins in one paragraph and ends in the next: 工｜作. */
function cutWord(before: string, after: string): string | undefined {
  const word = wordAt(before + after, before.length);
  return word && word.index < before.length ? word.segment : undefined;
}

function ending(kind: Kind, { path, line, text }: ProseLine, values: Readonly<Record<string, string>>): Fact<Kind> {
  const shown = text.slice(-SHOWN);
  return { kind, path, line, excerpt: shown, offset: text.length - shown.length, values: { ...values, shown } };
}

const isParagraph = ({ block }: ProseLine): boolean => block.kind === 'paragraph' && block.role !== 'caption';
