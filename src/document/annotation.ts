/** What is written beside a draft's words when it goes back to its author: a comment of a word processor. */

/** Who signs the comments; those of an earlier run are known by it. */
export const ANNOTATION_AUTHOR = '年报校核';

export const ANNOTATION_INITIALS = '校';

export interface Annotation {
  /** The n-th paragraph of the draft, from 1, as in the origins of what was read from it. */
  readonly paragraph: number;
  /**
   * The words it is about, in that paragraph or another of its table cell; `*` stands for any character. Without them, or
   * where they are not found, it is about the whole paragraph.
   */
  readonly words?: string;
  /** Lines of the comment. */
  readonly text: string;
}
