/** Text from Word, WPS or a web page as plain paragraphs: what it looked like there is not taken over. */

import { splitLines, trimBlanks } from '../../text/blanks.ts';

/** Blanks of the width of a letter, soft hyphens and signs that cannot be seen, which come along unasked. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * The paragraphs of a pasted text, one a line: without blanks at their ends, full-width ones among them, and without blank
 * lines. Rows of a table that was copied along become rows `| a | b |`.
 * @returns a single paragraph as it is, so that words can be pasted into a sentence
 */
export function pastedText(text: string): string {
  const plain = text
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\u000b/g, '\n');
  const lines = splitLines(plain);
  if (lines.filter(line => trimBlanks(line) !== '').length <= 1) return trimBlanks(plain);
  const isTable = lines.map(line => trimBlanks(line).includes('\t'));
  return lines
    .map((line, index) => {
      const inTable = isTable[index] && (isTable[index - 1] || isTable[index + 1]);
      return inTable ? tableRow(line) : trimBlanks(line).replace(/\t+/g, ' ');
    })
    .filter(line => line !== '')
    .join('\n');
}

function tableRow(line: string): string {
  const cells = line.split('\t').map(cell => trimBlanks(cell).replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}
