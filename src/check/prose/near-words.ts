/** Everyday words of two characters with one of them wrong, by sound or by shape: 挂勾, 簿弱, 指导工做. */
import { PairSet } from '../words/pair-set.ts';
import { commonWordAt, commonWords, isCommonWord } from './common-words.ts';
import { looksLike, soundOf, soundsLike } from './confusable.ts';
import type { NearTerm } from './near-terms.ts';
import { isSingleWord, standsApart } from './single-words.ts';

/** Each word with the sound of its second character in place of that, and with the sound of its first. */
const secondsBySound = new PairSet();
const firstsBySound = new PairSet();
for (const word of commonWords) {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  secondsBySound.add(first, soundOf(second));
  firstsBySound.add(soundOf(first), second);
}

/** Names of places are made of any characters: 长通街道, 义乌市, 镇兴路. */
const placeName = /^[东西南北中大小新老一二三]?(?:街道|大道|社区|小区|[路镇乡村县市区巷弄苑桥江河湖山岛])/u;

/**
 * The words with one wrong character, in order. Names look like them: what a report says more than once is none.
 * @param loose the loose characters of the text
 */
export function nearWordsIn(text: string, loose: readonly number[]): NearTerm[] {
  const found: NearTerm[] = [];
  let from = 0;
  for (const at of loose) {
    // The wrong one is the second of a word, or the first.
    for (let index = Math.max(from, at - 1); index <= at; index++) {
      const word = nearWordAt(text, index);
      if (word) found.push(word);
    }
    from = at + 1;
  }
  return found;
}

function nearWordAt(text: string, index: number): NearTerm | undefined {
  const first = text.charCodeAt(index);
  const second = text.charCodeAt(index + 1);
  const meant = wordMeant(first, second);
  if (meant === undefined) return undefined;
  const wrong = first === meant.charCodeAt(0) ? second : first;
  if (isSingleWord(wrong) || placeName.test(text.slice(index + 2, index + 6))) return undefined;
  if (!standsApart(text, index) || !standsApart(text, index + 1)) return undefined;
  return { shown: text.slice(index, index + 2), right: meant, index, isDoubtful: true };
}

/** The word that two characters may be a slip for. */
function wordMeant(first: number, second: number): string | undefined {
  if (isCommonWord(first, second)) return undefined;
  const forSecond = (secondsBySound.mayHold(first, soundOf(second)) ? soundsLike(second) : '') + looksLike(second);
  const forFirst = (firstsBySound.mayHold(soundOf(first), second) ? soundsLike(first) : '') + looksLike(first);
  return (
    wordWith(forSecond, unit => commonWordAt(first, unit)) ?? wordWith(forFirst, unit => commonWordAt(unit, second))
  );
}

/** Of the words with one of several characters, the first in the list. @param wordAt index of the word with a character */
function wordWith(several: string, wordAt: (unit: number) => number | undefined): string | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < several.length; at++) least = Math.min(least, wordAt(several.charCodeAt(at)) ?? least);
  return commonWords[least];
}
