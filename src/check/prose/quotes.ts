/** Quotation marks whose pairs are plain to see although their forms are wrong. */
import { matchesIn } from './matches.ts';

const marks = /[“”"]/g;
/** Longer, or over the end of a sentence, it is no quotation but what stands between two of them. */
const MOST = 40;
const sentenceEnd = /[。；！？]/;
/** What may as well stand between two quotations: 《…》”和“《…》. */
const between = /[，、和与及或以]/;

/**
 * The line with all its quotation marks as “ and ” by turns, where that is certain: straight marks, one straight with one
 * that fits it, or every pair of the line the wrong way round. @returns undefined where all are right, or a person must look
 */
export function paired(text: string): string | undefined {
  const found = matchesIn(text, marks);
  if (found.length === 0 || found.length % 2 === 1) return undefined;
  // Nearly always: nothing to look at.
  if (found.every(({ 0: mark }, index) => mark === (index % 2 === 0 ? '“' : '”'))) return undefined;
  const pairs: { readonly form: string; readonly content: string }[] = [];
  for (let index = 0; index < found.length; index += 2) {
    const [open, close] = [found[index], found[index + 1]];
    if (!open || !close) return undefined;
    pairs.push({ form: open[0] + close[0], content: text.slice(open.index + 1, close.index) });
  }
  const isTurned = pairs.every(({ form, content }) => form === '”“' && !between.test(content));
  const isStraight = pairs.every(({ form }) => /^[“"][”"]$/.test(form));
  const isPlain = pairs.every(
    ({ content }) => content.length <= MOST && /\p{Script=Han}/u.test(content) && !sentenceEnd.test(content),
  );
  if (!isPlain || !(isTurned || isStraight)) return undefined;
  let count = 0;
  return text.replace(marks, () => (count++ % 2 === 0 ? '“' : '”'));
}
