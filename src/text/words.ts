/** Chinese text cut into words by the dictionary of the run time. */

let segmenter: Intl.Segmenter | undefined;

/**
 * The segmenter is made when first needed, as that takes longer than a whole check.
 * @returns the words with where they begin; none where the run time has no dictionary, as Firefox before 125
 */
export function wordsOf(text: string): readonly Intl.SegmentData[] {
  if (typeof Intl.Segmenter !== 'function') return [];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return [...segmenter.segment(text)];
}

/** The word that holds one character of a text: not all of them need be cut for it. @param at in UTF-16 units */
export function wordAt(text: string, at: number): Intl.SegmentData | undefined {
  if (typeof Intl.Segmenter !== 'function') return undefined;
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return segmenter.segment(text).containing(at);
}
