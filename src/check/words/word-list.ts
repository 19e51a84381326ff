/** The shape of the word lists: data with a source and a date, which test/check/words holds to the schema. */

interface WordListBase {
  /** In a clerk's words, as docs/rules/words.md shows it. */
  readonly title: string;
  readonly about: string;
  /** Where the entries were found, and what settles them. */
  readonly source: string;
  /** YYYY-MM-DD, when the list was last gone through. */
  readonly date: string;
}

/** Words that are wrong wherever they stand, or in a given context. */
export interface CorrectionList extends WordListBase {
  readonly entries: readonly Correction[];
}

export interface Correction {
  /** As it is written; “ and ” may stand in the text as " or be missing. */
  readonly wrong: string;
  readonly right: string;
  /** What must stand, or must not stand, on either side: sources of regular expressions. */
  readonly precededBy?: string;
  readonly notPrecededBy?: string;
  readonly followedBy?: string;
  readonly notFollowedBy?: string;
  /** The name of a state, an organ or the work itself: an error, not a warning. */
  readonly serious?: boolean;
  readonly why?: string;
}

/** Words by which a rule recognises what a text is about, or what it leaves alone. */
export interface VocabularyList extends WordListBase {
  readonly entries: readonly WordGroup[];
}

export interface WordGroup {
  readonly name: string;
  readonly words: readonly string[];
  readonly why?: string;
}

/** The words of one group; a name that the list does not have is a bug. */
export function wordsIn(list: VocabularyList, name: string): readonly string[] {
  const group = list.entries.find(entry => entry.name === name);
  if (!group) throw new Error(`the list “${list.title}” has no group “${name}”`);
  return group.words;
}

const special = /[\\^$.*+?()[\]{}|]/g;

/** A plain word as the source of a regular expression. */
export const literal = (word: string): string => word.replace(special, '\\$&');

/** Any of the words, the longest that fits, as the source of a regular expression. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = words.filter(word => word.length > 1).sort((one, other) => other.length - one.length);
  const characters = words.filter(word => word.length === 1);
  // A class of characters is compiled and matched faster than as many words.
  const anyCharacter = characters.length === 0 ? [] : [`[${characters.map(inClass).join('')}]`];
  return `(?:${[...longestFirst.map(literal), ...anyCharacter].join('|')})`;
}

const inClass = (character: string): string => character.replace(/[\\\]^-]/, '\\$&');
