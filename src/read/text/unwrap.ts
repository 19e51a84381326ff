/** A text that was broken into lines to fit a cell, in one piece again. */
import { trimBlanks } from '../../text/blanks.ts';

const endsInWord = /[\p{Script=Latin}\p{Nd}]$/u;
const beginsWithWord = /^[\p{Script=Latin}\p{Nd}]/u;
/** What fills a cell up; a no-break space is one of the text at which its line was broken. */
const filling = /^[ \u3000]+|[ \u3000]+$/g;

/** Chinese joins without a blank; two Latin words or numbers, which no line break parts inside, with one. */
export function unwrap(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = line.replace(filling, '').replace(/^\u00a0+|\u00a0+$/g, blanks => ' '.repeat(blanks.length));
    const needsBlank = endsInWord.test(joined) && beginsWithWord.test(text);
    joined += needsBlank ? ` ${text}` : text;
  }
  return trimBlanks(joined);
}
