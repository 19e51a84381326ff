/** Everyday words of two characters with one of them wrong, by sound or by shape: 挂勾, 簿弱, 指导工做. */
import { PairSet } from '../words/pair-set.ts';
import { commonWords, isCommonWord } from './common-words.ts';
import { isConfused, lookalikesOf, soundOf } from './confusable.ts';
import type { NearTerm } from './near-terms.ts';
import { isSingleWord, standsApart } from './single-words.ts';

/** The other character of each word, by the first and by the second. */
const seconds = new Map<number, number[]>();
const firsts = new Map<number, number[]>();
for (const word of commonWords) {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  seconds.set(first, [...(seconds.get(first) ?? []), second]);
  firsts.set(second, [...(firsts.get(second) ?? []), first]);
}

/** What two characters have of a word with one of them wrong: the one and the sound of the other, or one that looks like it. */
const withSecondSound = new PairSet();
const withFirstSound = new PairSet();
const withLookalike = new PairSet();
for (const word of commonWords) {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (soundOf(second) > 0) withSecondSound.add(first, soundOf(second));
  if (soundOf(first) > 0) withFirstSound.add(soundOf(first), second);
  for (const other of lookalikesOf(second)) withLookalike.add(first, other);
  for (const other of lookalikesOf(first)) withLookalike.add(other, second);
}

/** False where they are no slip for any word. */
const mayBeSlip = (first: number, second: number): boolean =>
  withSecondSound.mayHold(first, soundOf(second)) ||
  withFirstSound.mayHold(soundOf(first), second) ||
  withLookalike.mayHold(first, second);

/** Names of places are made of any characters: 长通街道, 义乌市, 镇兴路. */
const placeName = /^[东西南北中大小新老一二三]?(?:街道|大道|社区|小区|[路镇乡村县市区巷弄苑桥江河湖山岛])/u;
const none: readonly never[] = [];

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
  const [first, second] = [text.charCodeAt(index), text.charCodeAt(index + 1)];
  const meant = mayBeSlip(first, second) ? wordMeant(first, second) : undefined;
  if (meant === undefined) return undefined;
  const wrong = first === meant.charCodeAt(0) ? second : first;
  if (isSingleWord(wrong) || placeName.test(text.slice(index + 2, index + 6))) return undefined;
  if (!standsApart(text, index) || !standsApart(text, index + 1)) return undefined;
  return { shown: text.slice(index, index + 2), right: meant, index, isDoubtful: true };
}

/** The word that two characters may be a slip for. */
function wordMeant(first: number, second: number): string | undefined {
  if (isCommonWord(first, second)) return undefined;
  const other = (seconds.get(first) ?? none).find(unit => isConfused(second, unit));
  if (other !== undefined) return String.fromCharCode(first, other);
  const meant = (firsts.get(second) ?? none).find(unit => isConfused(first, unit));
  return meant === undefined ? undefined : String.fromCharCode(meant, second);
}
