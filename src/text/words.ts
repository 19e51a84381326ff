/** Chinese text cut into words by the dictionary of the run time. */

/** Whatever is odd about a few words is often looked at from several sides, one after the other. */
let last: { readonly text: string; readonly words: readonly Intl.SegmentData[] } | undefined;

let segmenter: Intl.Segmenter | undefined;

/**
 * The segmenter is made when first needed, as that takes longer than a whole check.
 * @returns the words with where they begin; none where the run time has no dictionary, as Firefox before 125
 */
export function wordsOf(text: string): readonly Intl.SegmentData[] {
  if (typeof Intl.Segmenter !== 'function') return [];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  if (last?.text !== text) last = { text, words: [...segmenter.segment(text)] };
  return last.words;
}
