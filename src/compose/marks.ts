/**
 * Marks in the text that a template renders: which line of the template a piece of text came from, and where a part of the
 * report goes. They are made of noncharacters, which neither a template nor a report can contain (see printable.ts).
 */

const LINE = '\ufdd0';
const SLOT = '\ufdd1';
const END = '\ufdd2';

/** What follows was printed by this line of the template. */
export const lineMark = (line: number): string => `${LINE}${line}${END}`;

/** The place of the n-th part that is put in after rendering. */
export function slotMark(index: number): string {
  return `${SLOT}${index}${END}`;
}

/** A run of text lines with the line of the template each came from, or the number of a slot. */
export type Piece =
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly origins: readonly number[] }
  | { readonly kind: 'slot'; readonly index: number };

/** Takes rendered text apart at its marks; lines that hold nothing are left out. */
export function splitAtMarks(rendered: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  let origins: number[] = [];
  let text = '';
  let line = 1;
  let origin = 1;
  const endLine = (): void => {
    if (text.trim() !== '') {
      lines.push(text);
      origins.push(origin);
    }
    text = '';
  };
  const endRun = (): void => {
    endLine();
    if (lines.length > 0) pieces.push({ kind: 'text', lines, origins });
    lines = [];
    origins = [];
  };
  for (const [token, sign, number] of rendered.matchAll(/([\ufdd0\ufdd1])(\d+)\ufdd2|\n|[^\n\ufdd0\ufdd1]+/g)) {
    if (sign === LINE) line = Number(number);
    else if (sign === SLOT) {
      endRun();
      pieces.push({ kind: 'slot', index: Number(number) });
    } else if (token === '\n') endLine();
    else {
      if (text.trim() === '') origin = line;
      text += token;
    }
  }
  endRun();
  return pieces;
}
