/** A sentence cut into the words and numbers that the grammar knows, and stretches that it does not. */

import { UnitSet } from '../words/unit-set.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Meaning } from './lexicon/word-meaning.ts';
import { emptyTree, enter, longestAt, type WordTree } from './lexicon/word-tree.ts';
import { mayBeNumber, readNumber } from './number.ts';

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
  /** Every unit with which a word of the two begins. */
  readonly firsts: UnitSet;
}

/** @param names of the organ @param regions what it governs: 全县 in a report of the county's government */
export function vocabularyOf(
  lexicon: Lexicon,
  year: number | undefined,
  names: readonly string[],
  regions: readonly string[],
): Vocabulary {
  const own = emptyTree<Meaning>();
  for (const name of names) enter(own, name, { kind: 'own' });
  for (const region of regions) enter(own, region, { kind: 'own', doubtful: true });
  const firsts = new UnitSet();
  for (const tree of [own, lexicon]) for (const unit of tree.next.keys()) firsts.add(unit);
  return { lexicon, year, own, firsts };
}

const blank = /[\s\u3000\u00a0]/;
const units =
  /[ \u3000\u00a0]*(件次|人次|件|宗|份|条|例|起|笔|个百分点|个|项|次|元|人|%|％|年度?|月|日|号|期|家|篇|场|页)/uy;
const chineseUnits = /[ \u3000\u00a0]*(件|宗|份|条|例|项)(?!事)/uy;
/** 第三十六条 counts nothing, and neither does 十六条 in it. */
const notFirst = /[第〇零一二两三四五六七八九十百千]/;

/** Cuts one sentence. Blanks are no tokens. Takes time in proportion to the sentence. */
export function tokensOf(sentence: string, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  let at = 0;
  const push = (meaning: TokenMeaning, length: number): void => {
    endUnknown();
    tokens.push({ meaning, start: at, end: at + length });
    at += length;
  };
  const endUnknown = (): void => {
    if (unknownFrom >= 0) tokens.push({ meaning: { kind: 'unknown' }, start: unknownFrom, end: at });
    unknownFrom = -1;
  };
  while (at < sentence.length) {
    const word = wordAt(sentence, at, vocabulary);
    if (word) push(word.meaning, word.length);
    else if (unknownFrom < 0 && blank.test(sentence.charAt(at))) at++;
    else {
      if (unknownFrom < 0) unknownFrom = at;
      at++;
    }
  }
  endUnknown();
  return tokens;
}

function wordAt(
  sentence: string,
  at: number,
  { lexicon, year, own, firsts }: Vocabulary,
): { meaning: TokenMeaning; length: number } | undefined {
  // A number stands before words such as 一起, which it would otherwise be read from.
  const unit = sentence.charCodeAt(at);
  const word = firsts.has(unit) ? (longestAt(own, sentence, at) ?? longestAt(lexicon, sentence, at)) : undefined;
  return word ?? (mayBeNumber(unit) ? numberAt(sentence, at, year) : undefined);
}

function numberAt(
  sentence: string,
  at: number,
  year: number | undefined,
): { meaning: TokenMeaning; length: number } | undefined {
  const number = readNumber(sentence, at);
  if (!number) return undefined;
  const pattern = number.chinese ? chineseUnits : units;
  pattern.lastIndex = at + number.length;
  const match = pattern.exec(sentence);
  const unit = match?.[1] ?? '';
  if (number.chinese && (unit === '' || notFirst.test(sentence.charAt(at - 1)))) return undefined;
  const length = number.length + (match?.[0].length ?? 0);
  if (unit.startsWith('年') && number.value > 1900) {
    return { meaning: { kind: number.value === year ? 'own' : 'elsewhere' }, length };
  }
  if (unit === '月' || unit === '期') return { meaning: { kind: 'elsewhere' }, length };
  const isRange = /[-–—－~～至到]/.test(sentence.charAt(at - 1)) && /\d/.test(sentence.charAt(at - 2));
  const { value, exact, step } = number;
  return { meaning: { kind: 'number', value, exact: exact && !isRange, step, unit }, length };
}
