/** What a rule proposes where only the form is wrong; fix-of.ts makes edits of the file of it. */

import type { Path } from '../../report/paths.ts';
import { matchesIn } from '../prose/matches.ts';

/** Some words of a line and what to put for them; only their form may differ. */
export interface Change {
  /** Counted in UTF-16 units from 0. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** What a rule proposes for one line of a narrative or title, without knowing where in the file it stands. */
export interface Mend {
  readonly path: Path;
  /** Index of the line in the value's normal form, from 0. */
  readonly line: number;
  /** The whole line as the rule has read it, every `{{…}}` replaced. */
  readonly text: string;
  /** In the order of the line, none overlapping another. */
  readonly changes: readonly Change[];
}

/** @param line what a rule has read; `changes` must name words that stand in it */
export function mendOf({ path, line, text }: Omit<Mend, 'changes'>, changes: readonly Change[]): Mend {
  return { path, line, text, changes };
}

/** Every match taken out. */
export function withoutMatches(text: string, pattern: RegExp): Change[] {
  return matchesIn(text, pattern).map(match => ({ at: match.index, from: match[0], to: '' }));
}

/** The changes that make `text` into `wanted`, one for each character that differs; both have the same length. */
export function differingCharacters(text: string, wanted: string): Change[] {
  if (text.length !== wanted.length) throw new Error('a mend that is longer than what it mends');
  return [...Array(text.length).keys()]
    .filter(at => text.charAt(at) !== wanted.charAt(at))
    .map(at => ({ at, from: text.charAt(at), to: wanted.charAt(at) }));
}
