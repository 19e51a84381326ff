/** Words by their characters, to find the longest that stands at a place. */

export interface WordTree<Meaning> {
  /** By UTF-16 units: looking up a number makes no string of each character. */
  readonly next: Map<number, WordTree<Meaning>>;
  meaning: Meaning | undefined;
}

export const emptyTree = <Meaning>(): WordTree<Meaning> => ({ next: new Map(), meaning: undefined });

/** Enters a word; one that is known already keeps its meaning. */
export function enter<Meaning>(tree: WordTree<Meaning>, word: string, meaning: Meaning): void {
  let node = tree;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    let next = node.next.get(unit);
    if (!next) {
      next = emptyTree();
      node.next.set(unit, next);
    }
    node = next;
  }
  node.meaning ??= meaning;
}

const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x3000, 0xa0]);

/**
 * The longest word at `at`, blanks within it passed over: 「行政 复议」 in what was read from a PDF.
 * @returns its meaning and how many characters of the text it takes
 */
export function longestAt<Meaning>(
  tree: WordTree<Meaning>,
  text: string,
  at: number,
): { readonly meaning: Meaning; readonly length: number } | undefined {
  let found: { meaning: Meaning; length: number } | undefined;
  let node: WordTree<Meaning> | undefined = tree;
  for (let end = at; node && end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const next: WordTree<Meaning> | undefined = node.next.get(unit);
    if (!next && end > at && blanks.has(unit)) continue;
    node = next;
    if (node?.meaning !== undefined) found = { meaning: node.meaning, length: end - at + 1 };
  }
  return found;
}
