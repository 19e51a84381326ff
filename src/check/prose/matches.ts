/** All matches of a pattern, for texts that are asked for many patterns and have few. */

const none: readonly RegExpExecArray[] = [];

/**
 * What `text.matchAll(pattern)` gives, which makes a copy of the pattern each time: longer work than going over a line.
 * @param pattern with the flag g
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return matches;
}
