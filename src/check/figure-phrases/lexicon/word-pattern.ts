/**
 * Words written as patterns: `[政府]信息公开申请` stands for 政府信息公开申请 and 信息公开申请, `结转{至|到}下年` for one with
 * each of the alternatives, `{上年}` for a group of words that is defined elsewhere.
 */

/** Groups by name, each with its words. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** Piece after piece, the words that may stand there; an empty one where the piece may be left out. */
export type Pattern = readonly (readonly string[])[];

const piece = /\[([^\]]*)\]|\{([^}]*)\}|([^[{]+)/gu;

/** @param text `[…]` may be left out, `{a|b}` is one of them; neither is nested */
export function patternOf(text: string, groups: Groups = {}): Pattern {
  return [...text.matchAll(piece)].map(([, optional, choice, plain]) => {
    if (plain !== undefined) return [plain];
    const words = alternatives(optional ?? choice ?? '', groups);
    return optional === undefined ? words : ['', ...words];
  });
}

/** A word that stands for itself, whatever signs are in it. */
export const plainPattern = (word: string): Pattern => [[word]];

const alternatives = (text: string, groups: Groups): readonly string[] =>
  text.split('|').flatMap(name => groups[name] ?? [name]);
