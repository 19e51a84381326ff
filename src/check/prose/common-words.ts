/** Everyday words of two characters, of which reports are full. */
import { commonWordList } from '../words/lists.ts';
import { PairSet, pairKey } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';

/** Those that a misspelling is looked for of. */
export const commonWords: readonly string[] = wordsIn(commonWordList, '两字词');

/** Asked for every two characters of a text: most are no word, which `pairs` tells at once. */
const pairs = new PairSet();
/** The place of each of the words in its list, none for those that are only right as they are. */
const places = new Map<number, number | undefined>();

function enter(word: string, place: number | undefined): void {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  pairs.add(first, second);
  places.set(pairKey(first, second), place);
}
for (const name of ['本来就有的词', '不必问词典的词']) {
  for (const word of wordsIn(commonWordList, name)) enter(word, undefined);
}
commonWords.forEach(enter);

/** Whether two characters, as UTF-16 units, are one of the words, or another that is right as it is. */
export const isCommonWord = (first: number, second: number): boolean =>
  pairs.mayHold(first, second) && places.has(pairKey(first, second));

/** Index in `commonWords` of the word that two characters are. */
export const commonWordAt = (first: number, second: number): number | undefined =>
  pairs.mayHold(first, second) ? places.get(pairKey(first, second)) : undefined;
