/**
 * How wide text stands in a monospaced terminal or editor: a Chinese character takes two columns.
 *
 * Characters that Unicode calls ambiguous (“ ” ‘ ’ — … ·, and the box characters themselves) take one column here. Windows
 * Terminal, which is what Windows opens by default, and the terminals of macOS and Linux show them so; only the older
 * console under code page 936 gives them two. That console widens the lines of a box too, so no table could line up on
 * both: one answer for all ambiguous characters is the only consistent one.
 */

/** Wide and full-width ranges of UAX #11, first and last code point in turn; characters shown as emoji are told by Unicode. */
const wideRanges: readonly number[] = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0xa4c6,
  0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6,
  0x16fe0, 0x18dff, 0x1aff0, 0x1b2ff, 0x1d300, 0x1d376, 0x1f200, 0x1f265, 0x20000, 0x3fffd,
];
const emoji = /\p{Emoji_Presentation}/u;
/** Combining marks, controls and format characters stand on the character before them or show nothing. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff]/u;

function isWide(codePoint: number): boolean {
  let low = 0;
  let high = wideRanges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint > (wideRanges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else if (codePoint < (wideRanges[middle * 2] ?? 0)) high = middle - 1;
    else return true;
  }
  return false;
}

function characterWidth(character: string): 0 | 1 | 2 {
  const codePoint = character.codePointAt(0) ?? 0;
  // The commonest first: plain ASCII, the Chinese characters of the basic plane, Chinese and full-width signs.
  if (codePoint < 0x7f) return codePoint < 0x20 ? 0 : 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  if ((codePoint >= 0x3000 && codePoint <= 0x3029) || (codePoint >= 0xff01 && codePoint <= 0xff60)) return 2;
  if (zeroWidth.test(character)) return 0;
  return isWide(codePoint) || emoji.test(character) ? 2 : 1;
}

/** Columns that `text` takes; tabs and line ends count nothing. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

const blanks = (count: number): string => ' '.repeat(Math.max(0, count));

/** Fills up with blanks on the right to `width` columns; wider text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + blanks(width - displayWidth(text));
}

/** Fills up with blanks on the left to `width` columns. */
export function padStart(text: string, width: number): string {
  return blanks(width - displayWidth(text)) + text;
}

/** Fills up with blanks on both sides to `width` columns; an odd blank goes to the right. */
export function padCenter(text: string, width: number): string {
  const rest = Math.max(0, width - displayWidth(text));
  return blanks(rest >> 1) + text + blanks(rest - (rest >> 1));
}

/** What stays in one piece when lines are broken: a run of letters, digits and the signs of a number; else one character. */
const piece = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.,:%/@_-]*[\p{M}\p{Cf}]*|[\s\S][\p{M}\p{Cf}]*/gu;
/** Signs that may not begin a line, and those that may not end one (GB/T 15834). */
const clingsToPrevious = /^[，。、；：？！）】〕》〉」』”’,.;:?!)\]%]/u;
const clingsToNext = /[（【〔《〈「『“‘([]$/u;

/** No word of a report is longer, signs at its ends included. */
const LONGEST_PIECE = 40;

/** The text in pieces between which a line may break: closing signs stay with what they close, opening ones with what they open. */
function breakablePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const [next] of text.matchAll(piece)) {
    const last = pieces.at(-1);
    if (last !== undefined && (clingsToPrevious.test(next) || clingsToNext.test(last)))
      pieces[pieces.length - 1] = last + next;
    else pieces.push(next);
  }
  return pieces;
}

/** What of a text must stand on one line with its first character: a word or number, and the signs that stay with it. */
export function firstPiece(text: string): string {
  return breakablePieces(text.slice(0, LONGEST_PIECE))[0] ?? '';
}

/**
 * The narrowest a text can be set in without breaking a word or a number.
 * @returns columns
 */
export function narrowestWidth(text: string): number {
  let widest = 0;
  for (const [word] of text.matchAll(piece)) widest = Math.max(widest, displayWidth(word));
  return widest;
}

/**
 * Breaks a text into lines of at most `width` columns. Lines joined again give the text back, blanks included; words,
 * numbers and signs with their neighbours stay whole while they fit, and a number wider than the line stays whole too.
 * @returns at least one line
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let room = width;
  const add = (fragment: string): void => {
    const size = displayWidth(fragment);
    if (size > room && line !== '') {
      lines.push(line);
      line = '';
      room = width;
    }
    line += fragment;
    room -= size;
  };
  for (const fragment of breakablePieces(text)) {
    if (displayWidth(fragment) <= width) add(fragment);
    else for (const [word] of fragment.matchAll(piece)) add(word);
  }
  return [...lines, line];
}
