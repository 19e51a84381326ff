/** Words in which private numbers are masked, and where they stand in the text that they were taken from. */

/** Stands for each hidden character of a private number. */
export const MASK = '*';

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
  const at = text.indexOf(excerpt);
  if (at >= 0 || !excerpt.includes(MASK)) return at;
  // The longest part without masks, wherever it stands, tells where to look.
  const longest = excerpt.split(MASK).reduce((best, part) => (part.length > best.length ? part : best), '');
  const ahead = excerpt.indexOf(longest);
  let found = text.indexOf(longest, ahead);
  while (found >= 0 && found < text.length) {
    if (standsAt(text, found - ahead, excerpt)) return found - ahead;
    found = text.indexOf(longest, found + 1);
  }
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
