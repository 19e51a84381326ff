/** Chinese text cut into words by the dictionary of the run time. */

let segmenter: Intl.Segmenter | undefined;
/** Whatever is odd about a few words is often looked at from several sides, one after the other. */
let last: { readonly text: string; readonly words: readonly Intl.SegmentData[] } | undefined;

/** @returns the words with where they begin; the segmenter is made when first needed, as that takes longer than a whole check */
export function wordsOf(text: string): readonly Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  if (last?.text !== text) last = { text, words: [...segmenter.segment(text)] };
  return last.words;
}
