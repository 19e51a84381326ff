/** Words quoted from a source, in which private numbers may be masked. */

/** Stands for each hidden character of a private number. */
const MASK = '*';

/** Whether the excerpt stands at `at`, masked characters standing for any. */
export function standsAt(text: string, at: number, excerpt: string): boolean {
  if (at < 0 || at + excerpt.length > text.length) return false;
  for (let index = 0; index < excerpt.length; index++) {
    const character = excerpt.charAt(index);
    if (character !== MASK && character !== text.charAt(at + index)) return false;
  }
  return true;
}

/** Where the excerpt stands: at `near` if it does, else the first place. @returns −1 where it does not stand in the text */
export function findExcerpt(text: string, excerpt: string, near = 0): number {
  if (standsAt(text, near, excerpt)) return near;
  if (!excerpt.includes(MASK)) return text.indexOf(excerpt);
  for (let at = 0; at + excerpt.length <= text.length; at++) if (standsAt(text, at, excerpt)) return at;
  return -1;
}

/** The text with masked excerpts in the place of the private numbers that they stand for. */
export function hideMasked(text: string, excerpts: readonly string[]): string {
  let hidden = text;
  for (const excerpt of excerpts) {
    if (!excerpt.includes(MASK)) continue;
    const at = findExcerpt(hidden, excerpt);
    if (at >= 0) hidden = hidden.slice(0, at) + excerpt + hidden.slice(at + excerpt.length);
  }
  return hidden;
}

/** No count, date or year is longer; what is may be a private number, and is not shown whole. */
const LONGEST_NUMBER = 5;

/** The words from `start` to `end` with about `around` characters on either side: a short number is not cut in two. */
export function wordsAround(text: string, start: number, end: number, around: number): readonly [number, number] {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  let [first, last] = [from, to];
  while (first > 0 && cutsNumber(text, first)) first--;
  while (last < text.length && cutsNumber(text, last)) last++;
  return [from - first < LONGEST_NUMBER ? first : from, last - to < LONGEST_NUMBER ? last : to];
}

const cutsNumber = (text: string, at: number): boolean => /^[0-9.]{2}$/.test(text.slice(at - 1, at + 1));
