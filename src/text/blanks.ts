/** Blanks and line ends of every kind that people and programs type. */

/** U+2028, U+2029 come with text copied from web pages. */
const lineBreaks = /\r\n|[\n\r\u2028\u2029]/;
/** Blanks of every width, tabs, and the zero-width ones that come along when text is pasted. */
const blank = /[\s\u200b\u2060]/;

/** Text without the blanks at its ends, half- and full-width, tabs and invisible ones included. */
export function trimBlanks(text: string): string {
  // Counted from either end: an expression for the end would look at a long run of blanks once for each of them.
  let start = 0;
  let end = text.length;
  while (start < end && blank.test(text.charAt(start))) start++;
  while (end > start && blank.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const blanks = /[\s\u200b-\u200d\u2060]+/g;

/** Text without any blank, invisible ones included: for comparing, where reading a file or setting a page adds blanks. */
export function withoutBlanks(text: string): string {
  return text.replace(blanks, '');
}

const zeroWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Text without zero-width blanks and soft hyphens, which come along when text is pasted. */
export function withoutZeroWidth(text: string): string {
  return text.replace(zeroWidth, '');
}

const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Text without the signs that no page shows: those of word processors' fields, zero-width blanks, soft hyphens. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** The lines as they were typed, whatever ends them. */
export function splitLines(text: string): string[] {
  return text.split(lineBreaks);
}
