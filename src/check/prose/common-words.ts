/** Everyday words of two characters, of which reports are full. */
import { commonWordList } from '../words/lists.ts';
import { PairSet, pairKey } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';

/** Those that a misspelling is looked for of. */
export const commonWords: readonly string[] = wordsIn(commonWordList, '两字词');

/** Asked for every two characters of a text: most are passed over by `maybe`. */
const maybe = new PairSet();
const pairs = new Set<number>();
for (const word of [
  ...commonWords,
  ...wordsIn(commonWordList, '本来就有的词'),
  ...wordsIn(commonWordList, '不必问词典的词'),
]) {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  maybe.add(first, second);
  pairs.add(pairKey(first, second));
}

/** Whether two characters, as UTF-16 units, are one of the words, or another that is right as it is. */
export const isCommonWord = (first: number, second: number): boolean =>
  maybe.mayHold(first, second) && pairs.has(pairKey(first, second));
