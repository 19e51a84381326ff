/** Where a slip is looked for: at the characters that no everyday word takes in and that are no words by themselves. */
import { isCommonWord } from './common-words.ts';
import { isCommonHan, isCommonSign } from './han-count.ts';
import { isSingleWord } from './single-words.ts';

/** Digits, letters and signs. */
const isOther = (unit: number): boolean => !isCommonHan(unit) && (unit < 0x2e80 || isCommonSign(unit));

/** Where they stand, in UTF-16 units and in order: about an eighth of a text. */
export function looseCharacters(text: string): readonly number[] {
  const loose: number[] = [];
  let unit = text.charCodeAt(0);
  let isTaken = false;
  for (let at = 0; at < text.length; at++) {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const takesNext = isCommonWord(unit, next);
    if (!isTaken && !takesNext && !isOther(unit) && !isSingleWord(unit)) loose.push(at);
    isTaken = takesNext;
    unit = next;
  }
  return loose;
}
