/** Normal form of narrative: what of a text counts, and what is only how it was typed. */
import { splitLines, trimBlanks } from '../text/blanks.ts';
import type { Narrative } from './report.ts';

/** The paragraphs of a text: trimmed lines, none blank. */
export function narrativeLines(text: string): string[] {
  return splitLines(text)
    .map(trimBlanks)
    .filter(line => line !== '');
}

/** The text in normal form; empty where it says nothing. */
export function normalForm(text: string): Narrative {
  return narrativeLines(text).join('\n');
}
