/** 【草稿】 on a line of its own at the top: what a draft has printed across its pages, and no content. */

const watermark = /^【(草稿|初稿|讨论稿|征求意见稿|送审稿|样稿)】(?:未经审核，不得发布)?$/;

/** @param line the first of the page, in normal form */
export function watermarkOf(line: string): string | undefined {
  return watermark.exec(line)?.[1];
}
