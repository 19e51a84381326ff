/** A line cut into sentences. */

export interface Sentence {
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
}

const end = /[。；;！!？?]/;

/** Sentences end at 。；！？; the sign itself belongs to none. */
export function sentencesOf(line: string): readonly Sentence[] {
  let start = 0;
  const sentences: Sentence[] = [];
  for (const text of line.split(end)) {
    if (text.trim() !== '') sentences.push({ text, start });
    start += text.length + 1;
  }
  return sentences;
}
