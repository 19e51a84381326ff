/** A text as it is typed, and its normal form: which line of the one is which line of the other. */
import { trimBlanks } from '../../text/blanks.ts';

export interface TypedLine {
  /** Index among the lines as typed, from 0. */
  readonly index: number;
  /** Offset in the text of the first and behind the last character that is no blank. */
  readonly start: number;
  readonly end: number;
  /** Without the blanks at its ends. */
  readonly text: string;
}

/** The lines that say something, in order: the n-th is the n-th line of the normal form. */
export function typedLines(text: string): readonly TypedLine[] {
  const lines: TypedLine[] = [];
  let offset = 0;
  text.split('\n').forEach((typed, index) => {
    const trimmed = trimBlanks(typed);
    const start = offset + (trimmed === '' ? 0 : typed.indexOf(trimmed));
    if (trimmed !== '') lines.push({ index, start, end: start + trimmed.length, text: trimmed });
    offset += typed.length + 1;
  });
  return lines;
}
