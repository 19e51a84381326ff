/** Labels that stand side by side in one cell or line: 三、本年度办理结果 （一）予以公开. */

/** A label has no more pieces, however it is broken. */
const MOST_PIECES = 12;
/** At blanks, and before the numbers with which labels begin. */
const seam = /\s+|(?=[（(][一二三四五六七][）)])|(?=\d[.．、])/;

/**
 * @param isLabel whether words are a label of the table
 * @returns the labels, each as long as it can be; undefined where any piece of the text is something else
 */
export function labelsIn(text: string, isLabel: (text: string) => boolean): string[] | undefined {
  const pieces = text.split(seam).filter(piece => piece !== '');
  const labels: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(pieces.length, from + MOST_PIECES);
    while (to > from && !isLabel(pieces.slice(from, to).join(' '))) to--;
    if (to === from) return undefined;
    labels.push(pieces.slice(from, to).join(' '));
    from = to;
  }
  return labels;
}
