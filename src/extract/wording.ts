/** Text made comparable: what people type differently counts for nothing. For matching only, never for what is shown. */

const notWords = /[^\p{L}\p{N}]+/gu;

/** Nothing that is matched is longer. */
const MAX_FOLDED = 240;

/** A page says the same labels and numbers over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;

/** Letters and digits alone, in one width: no blanks, no punctuation, no quotation marks. */
export function fold(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const folded = text.slice(0, MAX_FOLDED).normalize('NFKC').replace(notWords, '');
  if (text.length <= MAX_FOLDED) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, folded);
  }
  return folded;
}
