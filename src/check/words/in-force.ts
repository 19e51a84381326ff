/** The words in force for a subject: the program's own lists, and what the office adds to them. */
import { wordsInProse } from '../prose/lines.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { type Found, findCorrections, wordPartsOf } from './find-corrections.ts';
import type { Correction, CorrectionList } from './word-list.ts';

const none: readonly Found[] = [];

/**
 * Finds listed words in the lines of a subject, as `findInForce` does. Most reports have none: the lists are held against
 * the whole prose, and only lines that have something of it are searched.
 */
export function finderFor(
  subject: Subject,
  own: CorrectionList,
  added: readonly Correction[],
): (text: string) => readonly Found[] {
  const written = [own.entries, added].flatMap(list => wordsInProse(subject, wordPartsOf(list)));
  const isOf = (text: string): boolean => written.some(parts => parts.every(part => text.includes(part)));
  return text => (isOf(text) ? findInForce(subject, text, own, added) : none);
}

/**
 * Every listed word in a line but those that the office allows; where both lists have something at one place, the
 * program's own is told. @param own the program's list @param added the office's
 */
export function findInForce(
  subject: Subject,
  text: string,
  own: CorrectionList,
  added: readonly Correction[],
): readonly Found[] {
  const known = findCorrections(text, own.entries);
  const others = findCorrections(text, added);
  if (known.length === 0 && others.length === 0) return known;
  const more = others.filter(found => !known.some(other => overlap(found, other)));
  return [...known, ...more].filter(({ index, shown }) => !isAllowed(subject, text, index, shown.length));
}

const endOf = ({ index, shown }: Found): number => index + shown.length;
const overlap = (one: Found, other: Found): boolean => one.index < endOf(other) && other.index < endOf(one);

/** Words and names that the office says are right. */
const allowedWords = oncePerSubject(({ settings: { words, organs } }) => [
  ...words.allowed,
  ...organs.flatMap(({ fullName, shortNames }) => [fullName, ...shortNames]),
]);

/** Whether a stretch of a line lies within a word that the office allows. @param start in UTF-16 units */
export function isAllowed(subject: Subject, text: string, start: number, length: number): boolean {
  return allowedWords(subject).some(word => {
    const first = Math.max(0, start + length - word.length);
    const at = text.indexOf(word, first);
    return at !== -1 && at <= start;
  });
}
