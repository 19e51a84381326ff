/** How much of a text is shown around the words that are meant. */

/** Whether `at` is in the midst of a character that takes two units: a text is never cut there. */
export function cutsCharacter(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** From `start` to `end` with about `around` units on either side, no character cut in two. */
export function windowAround(text: string, start: number, end: number, around: number): readonly [number, number] {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return [cutsCharacter(text, from) ? from - 1 : from, cutsCharacter(text, to) ? to + 1 : to];
}

/** No count, date or year is longer; what is may be a private number, and is not shown whole. */
const LONGEST_NUMBER = 5;

/** As `windowAround`, and a short number is not cut in two either. */
export function wordsAround(text: string, start: number, end: number, around: number): readonly [number, number] {
  const [from, to] = windowAround(text, start, end, around);
  let [first, last] = [from, to];
  while (first > 0 && cutsNumber(text, first)) first--;
  while (last < text.length && cutsNumber(text, last)) last++;
  return [from - first < LONGEST_NUMBER ? first : from, last - to < LONGEST_NUMBER ? last : to];
}

const cutsNumber = (text: string, at: number): boolean => /^[0-9.]{2}$/.test(text.slice(at - 1, at + 1));
