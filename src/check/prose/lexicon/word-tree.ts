/** Words by their characters, to find the longest that stands at a place. */

export interface WordTree<Meaning> {
  readonly next: Map<string, WordTree<Meaning>>;
  meaning: Meaning | undefined;
}

export const emptyTree = <Meaning>(): WordTree<Meaning> => ({ next: new Map(), meaning: undefined });

/** Enters a word; one that is known already keeps its meaning. */
export function enter<Meaning>(tree: WordTree<Meaning>, word: string, meaning: Meaning): void {
  let node = tree;
  for (const character of word) {
    let next = node.next.get(character);
    if (!next) {
      next = emptyTree();
      node.next.set(character, next);
    }
    node = next;
  }
  node.meaning ??= meaning;
}

const blank = /[ \t\u3000\u00a0]/;

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
    const character = text.charAt(end);
    const next: WordTree<Meaning> | undefined = node.next.get(character);
    if (!next && end > at && blank.test(character)) continue;
    node = next;
    if (node?.meaning !== undefined) found = { meaning: node.meaning, length: end - at + 1 };
  }
  return found;
}
