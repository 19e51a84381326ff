/** Everyday words of two characters, of which reports are full. */
import { commonWordList } from '../words/lists.ts';
import { pairKey } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';

/** Those that a misspelling is looked for of. */
export const commonWords: readonly string[] = wordsIn(commonWordList, '两字词');

const pairs: ReadonlySet<number> = new Set(
  [...commonWords, ...wordsIn(commonWordList, '本来就有的词'), ...wordsIn(commonWordList, '不必问词典的词')].map(word =>
    pairKey(word.charCodeAt(0), word.charCodeAt(1)),
  ),
);

/** Whether two characters, as UTF-16 units, are one of the words, or another that is right as it is. */
export const isCommonWord = (first: number, second: number): boolean => pairs.has(pairKey(first, second));
