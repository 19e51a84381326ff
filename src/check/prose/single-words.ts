/** Words of one character, which stand beside a name or in it without being a slip. */

import { wordAt } from '../../text/words.ts';
import { singleWordList } from '../words/lists.ts';
import { UnitSet } from '../words/unit-set.ts';
import { isCommonWord } from './common-words.ts';

/** Characters on either side that tell how a text falls into words. */
const BESIDE = 6;

/**
 * Whether the dictionary leaves the character alone. It is not asked of those that belong to an everyday word: to load it
 * takes as long as all rules of a short report together, and few reports need it then.
 * @param at in UTF-16 units
 */
export function standsApart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isCommonWord(text.charCodeAt(at - 1), unit) || isCommonWord(unit, text.charCodeAt(at + 1))) return false;
  const from = Math.max(0, at - BESIDE);
  return wordAt(text.slice(from, at + BESIDE), at - from)?.segment.length === 1;
}

const singleWords = new UnitSet(singleWordList.entries.flatMap(({ words }) => words).join(''));

/** Whether a character, as UTF-16 unit, is a word by itself in sentences like those of a report. */
export const isSingleWord = (unit: number): boolean => singleWords.has(unit);
