/** Puts fixes into the text of the file that they were made for. */
import type { Edit, Fix } from '../../report/edit.ts';

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the fixes in it; everything else, line ends included, stays as it is. A fix that would change words that
 * one before it changes otherwise is left out whole: the next check proposes it anew, for the text as it then is.
 * @param text whatever ends its lines
 * @throws where an edit lies outside of the text: the fixes were made for another
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const starts = lineStarts(text);
  const taken: Replacement[] = [];
  for (const { edits } of fixes) {
    const wanted = edits.map(edit => replacementOf(edit, starts, text));
    if (wanted.some(one => taken.some(other => collide(one, other)))) continue;
    taken.push(...wanted.filter(one => !taken.some(other => isSame(one, other))));
  }
  let result = text;
  // From the last to the first, so that no place moves before its turn.
  for (const { start, end, text: words } of taken.sort((one, other) => other.start - one.start)) {
    result = result.slice(0, start) + words + result.slice(end);
  }
  return result;
}

interface Line {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
}

function lineStarts(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|[\n\r]/g)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { start, end: text.length }];
}

function replacementOf({ line, column, length, text: words }: Edit, lines: readonly Line[], text: string): Replacement {
  const found = lines[line - 1];
  const start = (found?.start ?? text.length) + column - 1;
  if (!found || start + length > found.end) throw new Error(`line ${line}, column ${column} is outside of the text`);
  return { start, end: start + length, text: words };
}

const isSame = (one: Replacement, other: Replacement): boolean =>
  one.start === other.start && one.end === other.end && one.text === other.text;

const collide = (one: Replacement, other: Replacement): boolean =>
  !isSame(one, other) &&
  one.start < Math.max(other.end, other.start + 1) &&
  other.start < Math.max(one.end, one.start + 1);
