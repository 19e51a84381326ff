/**
 * Words written as patterns: `[政府]信息公开申请` stands for 政府信息公开申请 and 信息公开申请, `结转{至|到}下年` for one with
 * each of the alternatives, `{上年}` for a group of words that is defined elsewhere.
 */

/** Groups by name, each with its words. */
export type Groups = Readonly<Record<string, readonly string[]>>;

const piece = /\[([^\]]*)\]|\{([^}]*)\}|([^[{]+)/gu;

/**
 * Every word that a pattern stands for.
 * @param pattern `[…]` may be left out, `{a|b}` is one of them; neither is nested
 */
export function wordsOfPattern(pattern: string, groups: Groups = {}): readonly string[] {
  let words: readonly string[] = [''];
  for (const [, optional, choice, plain] of pattern.matchAll(piece)) {
    const endings = plain === undefined ? alternatives(optional ?? choice ?? '', groups) : [plain];
    const all = optional === undefined ? endings : ['', ...endings];
    words = words.flatMap(word => all.map(ending => word + ending));
  }
  return words;
}

const alternatives = (text: string, groups: Groups): readonly string[] =>
  text.split('|').flatMap(name => groups[name] ?? [name]);
