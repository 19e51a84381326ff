/** Text with the marks of Markdown, as chat programs hand it out: the same lines as a person reads them. */

/** So many headings make a Markdown text; fewer marks are left-overs of one, and stay to be told. */
const FEWEST_HEADINGS = 3;
const heading = /^ {0,3}#{1,6}[ \t]+(?=\S)/;
/** --- between two parts. */
const rule = /^\s*(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,})\s*$/;
/** A quotation, or an item of a list. */
const item = /^\s*(?:>\s?|[-*+]\s+)(?=\S)/;
const strong = /\*\*([^*]+)\*\*/g;
/** Signs that would be marks are written \. \- \#; \| parts no cells. */
const escaped = /\\([!-/:-@[-`{}~])/g;

/** @returns as many lines as there were */
export function withoutMarkdown(lines: readonly string[]): readonly string[] {
  const headings = lines.filter(line => heading.test(line)).length;
  return headings < FEWEST_HEADINGS ? lines : lines.map(plainLine);
}

function plainLine(line: string): string {
  if (rule.test(line)) return '';
  const words = heading.test(line) ? line.replace(heading, '').trimEnd().replace(/ #+$/, '') : line.replace(item, '');
  return words.replace(strong, '$1').replace(escaped, '$1');
}
