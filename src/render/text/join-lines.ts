/**
 * The lines of a cell or title as one line: Chinese joins without a blank, two Latin words or numbers with one. Tabs and
 * line ends inside become blanks.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const text = line.replace(/[\t\r\n]+/g, ' ');
    const needsBlank =
      joined !== '' && /[\p{Script=Latin}\p{Nd}]$/u.test(joined) && /^[\p{Script=Latin}\p{Nd}]/u.test(text);
    joined += needsBlank ? ` ${text}` : text;
  }
  return joined;
}
