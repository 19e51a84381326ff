/** A line cut into sentences. */
import { UnitSet } from '../words/unit-set.ts';

export interface Sentence {
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
}

/** What is longer is no sentence that people read: where numbers are held against each other it is left alone. */
export const LONGEST_SENTENCE = 2000;

const ends = new UnitSet('。；;！!？?');

/** Sentences end at 。；！？; the sign itself belongs to none. */
export function sentencesOf(line: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !ends.has(line.charCodeAt(at))) continue;
    const text = line.slice(start, at);
    if (text.trim() !== '') sentences.push({ text, start });
    start = at + 1;
  }
  return sentences;
}
