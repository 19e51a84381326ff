/** The source line with a mark under the words a finding is about; Chinese characters are two columns wide. */
import { cutsCharacter } from '../../text/excerpt-window.ts';
import { displayWidth } from '../../text/width.ts';

export interface Frame {
  readonly source: string;
  readonly marks: string;
}

const CUT = '…';
/** How much of the room stands before the mark when a long line is cut. */
const BEFORE = 1 / 3;

/**
 * @param line of the source, without its end
 * @param start first marked character, from 0
 * @param length marked characters, at least one
 * @param width columns that the frame may take
 */
export function codeFrame(line: string, start: number, length: number, width: number): Frame {
  const text = line.replaceAll('\t', ' ');
  const end = Math.min(text.length, start + Math.max(1, length));
  const [from, to] = window(text, Math.min(start, text.length), end, width);
  const lead = from > 0 ? CUT : '';
  const tail = to < text.length ? CUT : '';
  const marked = text.slice(start, Math.min(end, to));
  return {
    source: lead + text.slice(from, to) + tail,
    marks: padding(lead + text.slice(from, start)) + (marked === '' ? '^' : marksUnder(marked)),
  };
}

/** The stretch of a line, in characters, that fits and shows the mark. */
function window(text: string, start: number, end: number, width: number): readonly [number, number] {
  if (displayWidth(text) <= width) return [0, text.length];
  const room = Math.max(8, width - 2 * displayWidth(CUT));
  let from = start;
  let used = displayWidth(text.slice(start, end));
  const wanted = Math.max(0, Math.min(room * BEFORE, room - used));
  for (let before = 0; from > 0; from--) {
    before += displayWidth(text.charAt(from - 1));
    if (before > wanted) break;
  }
  used = 0;
  let to = from;
  for (; to < text.length; to++) {
    used += displayWidth(text.charAt(to));
    if (used > room) break;
  }
  return [cutsCharacter(text, from) ? from + 1 : from, cutsCharacter(text, to) ? to - 1 : to];
}

/** Blanks as wide as the text: a full-width blank under a Chinese character, whatever the terminal's font. */
function padding(text: string): string {
  return [...text].map(character => ['', ' ', '\u3000'][displayWidth(character)] ?? ' ').join('');
}

function marksUnder(text: string): string {
  return [...text].map(character => ['', '^', '＾'][displayWidth(character)] ?? '^').join('');
}
