/** What an office can set about the checks. */
import type { Severity } from '../severity.ts';
import type { Correction } from '../words/word-list.ts';

export interface Settings {
  /** Severity by rule id, where an office sets another; `off` leaves the rule out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** MM-DD in the year after the report's, where an office's own deadline replaces that of its kind of organ. */
  readonly deadline: string | undefined;
  /** The organs whose reports these are, each by its full name; empty where nothing is said of them. */
  readonly organs: readonly NamedOrgan[];
  readonly words: OfficeWords;
}

export interface NamedOrgan {
  readonly fullName: string;
  /** Short names that title and text may use, beside those that follow from the full name. */
  readonly shortNames: readonly string[];
}

/** Words of the office's own: they extend the lists that come with the program and replace nothing. */
export interface OfficeWords {
  readonly typos: readonly Correction[];
  readonly fixedPhrases: readonly Correction[];
  /** Words that are right although a list or a doubled character speaks against them. */
  readonly allowed: readonly string[];
  /** By which part five is seen to name a shortcoming. */
  readonly shortcomings: readonly string[];
  /** By which part five is seen to say what is done about one. */
  readonly measures: readonly string[];
  /** By which one of the five aspects of part one is seen to be spoken of, by its name. */
  readonly aspects: Readonly<Partial<Record<string, readonly string[]>>>;
}

export const defaultSettings: Settings = {
  severities: {},
  deadline: undefined,
  organs: [],
  words: { typos: [], fixedPhrases: [], allowed: [], shortcomings: [], measures: [], aspects: {} },
};
