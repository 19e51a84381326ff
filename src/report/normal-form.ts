/** Normal form of narrative: what of a text counts, and what is only how it was typed. */
import type { Narrative } from './report.ts';

/** U+2028, U+2029 come with text copied from web pages. */
const lineBreaks = /\r\n|[\n\r\u2028\u2029]/;
/** Blanks of every width, tabs, and the zero-width ones that come along when text is pasted. */
const outerBlanks = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;

/** Text without the blanks at its ends, half- and full-width, tabs and invisible ones included. */
export function trimBlanks(text: string): string {
  return text.replace(outerBlanks, '');
}

/** The lines as they were typed, whatever ends them. */
export function splitLines(text: string): string[] {
  return text.split(lineBreaks);
}

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
