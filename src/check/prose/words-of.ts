/** Chinese text cut into words by the dictionary of the run time. */

let segmenter: Intl.Segmenter | undefined;

/** @returns the words with where they begin; the segmenter is made when first needed, as that takes longer than a whole check */
export function wordsOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return segmenter.segment(text);
}
