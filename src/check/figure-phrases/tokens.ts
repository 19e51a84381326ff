/** A sentence cut into the words and numbers that the grammar knows, and stretches that it does not. */

import { mayBeNumber, readNumber } from '../prose/number.ts';
import { UnitSet } from '../words/unit-set.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Meaning } from './lexicon/word-meaning.ts';
import { plainPattern } from './lexicon/word-pattern.ts';
import { WordTree } from './lexicon/word-tree.ts';

export type TokenMeaning =
  | Meaning
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly exact: boolean;
      readonly step: number;
      readonly unit: string;
    };

export interface Token {
  readonly meaning: TokenMeaning;
  readonly start: number;
  readonly end: number;
}

export interface Vocabulary {
  readonly lexicon: Lexicon;
  /** The year of the statistics, which is the own time. */
  readonly year: number | undefined;
  readonly own: WordTree<Meaning>;
}

/** @param names of the organ @param regions what it governs: 全县 in a report of the county's government */
export function vocabularyOf(
  lexicon: Lexicon,
  year: number | undefined,
  names: readonly string[],
  regions: readonly string[],
): Vocabulary {
  const own = new WordTree<Meaning>([
    ...names.map(name => [plainPattern(name), { kind: 'own', of: 'organ' }] as const),
    ...regions.map(region => [plainPattern(region), { kind: 'own', of: 'organ', doubtful: true }] as const),
  ]);
  return { lexicon, year, own };
}

/** Blanks, and quotation marks, which change no meaning: 「“予以公开”5件」. */
const blanks = new UnitSet(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff“”‘’「」',
);
const units =
  /[ \u3000\u00a0]*(件次|人次|件|宗|份|条|例|起|笔|个百分点|个|项|次|元|人|%|％|年度?|月|日|号|期|家|篇|场|页)/uy;
const chineseUnits = /[ \u3000\u00a0]*(件|宗|份|条|例|项)(?!事)/uy;
/** 第三十六条 counts nothing, and neither does 十六条 in it. */
const notFirst = /[第〇零一二两三四五六七八九十百千]/;

/** 2020—, 2020年至: what follows ends several years, the own one or not. */
const spanned = /(?:^|\D)20\d{2}年?度?[-–—－~～至到]+$/;

function isEndOfSpan({ meaning }: { readonly meaning: TokenMeaning }, sentence: string, at: number): boolean {
  return meaning.kind === 'own' && meaning.of === 'time' && spanned.test(sentence.slice(Math.max(0, at - 8), at));
}

/** 「2010年以来制发的文件」: which they are, not when they were counted. */
const since = /(?:\d{1,2}月)?(?:\d{1,2}日)?[底初末]?(?:及?以[来前]|之前)(?:制[发定]|出台|印发|发布|颁布)/uy;

/** 第2期, 公报12期: what such an issue holds is counted apart; 培训2期 is a number like others. */
const issue = /第$|公报[^，,。；;]{0,3}$/;

/** 3至5件 */
const spans = new UnitSet('-–—－~～至到');

/** Cuts one sentence. Blanks and quotation marks are no tokens. Takes time in proportion to the sentence. */
export function tokensOf(sentence: string, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  let at = 0;
  while (at < sentence.length) {
    const unit = sentence.charCodeAt(at);
    const word = sentence.startsWith('”“', at) ? quotedNext : wordAt(sentence, at, unit, vocabulary);
    if (!word) {
      if (unknownFrom < 0 && !blanks.has(unit)) unknownFrom = at;
      at++;
      continue;
    }
    if (unknownFrom >= 0) tokens.push({ meaning: unknown, start: unknownFrom, end: at });
    unknownFrom = -1;
    const end = at + word.length;
    tokens.push({ meaning: word.meaning, start: at, end });
    at = end;
  }
  if (unknownFrom >= 0) tokens.push({ meaning: unknown, start: unknownFrom, end: at });
  return tokens;
}

const unknown: Meaning = { kind: 'unknown' };
/** 「“予以公开”“部分公开”」 lists them without a sign. */
const quotedNext = { meaning: { kind: 'list' }, length: 2 } as const;

function wordAt(
  sentence: string,
  at: number,
  unit: number,
  { lexicon, year, own }: Vocabulary,
): { meaning: TokenMeaning; length: number } | undefined {
  // A number stands before words such as 一起, which it would otherwise be read from.
  const name = own.mayBegin(unit) ? own.longestAt(sentence, at) : undefined;
  const word = name ?? (lexicon.mayBegin(unit) ? lexicon.longestAt(sentence, at) : undefined);
  const found = word ?? (mayBeNumber(unit) ? numberAt(sentence, at, year) : undefined);
  return found && isEndOfSpan(found, sentence, at) ? { ...found, meaning: { kind: 'elsewhere', of: 'time' } } : found;
}

const numerals = new UnitSet('〇零一二两三四五六七八九十百千');
/** `readNumber` reads no longer ones. */
const LONGEST_NUMERAL = 9;
/** What may stand behind Chinese numerals that count something. */
const behindNumerals = new UnitSet('余多几万亿 \u3000\u00a0件宗份条例项');

/** 一 of 一是, 进一步: most Chinese numerals count nothing, and are not read. */
function isUncounted(sentence: string, at: number): boolean {
  let end = at;
  while (end - at < LONGEST_NUMERAL && numerals.has(sentence.charCodeAt(end))) end++;
  return end > at && !behindNumerals.has(sentence.charCodeAt(end));
}

function numberAt(
  sentence: string,
  at: number,
  year: number | undefined,
): { meaning: TokenMeaning; length: number } | undefined {
  const number = isUncounted(sentence, at) ? undefined : readNumber(sentence, at);
  if (!number) return undefined;
  const pattern = number.chinese ? chineseUnits : units;
  pattern.lastIndex = at + number.length;
  const match = pattern.exec(sentence);
  const unit = match?.[1] ?? '';
  if (number.chinese && (unit === '' || notFirst.test(sentence.charAt(at - 1)))) return undefined;
  const length = number.length + (match?.[0].length ?? 0);
  if (unit.startsWith('年') && number.value > 1900) {
    since.lastIndex = at + length;
    const [made] = since.exec(sentence) ?? [];
    if (made !== undefined) return { meaning: { kind: 'filler' }, length: length + made.length };
    return { meaning: { kind: number.value === year ? 'own' : 'elsewhere', of: 'time' }, length };
  }
  if (unit === '月' || (unit === '期' && issue.test(sentence.slice(Math.max(0, at - 5), at))))
    return { meaning: { kind: 'elsewhere', of: 'time' }, length };
  const isRange = spans.has(sentence.charCodeAt(at - 1)) && /\d/.test(sentence.charAt(at - 2));
  const { value, exact, step } = number;
  return { meaning: { kind: 'number', value, exact: exact && !isRange, step, unit }, length };
}
