/** Text whose lines were cut at a fixed width: its paragraphs, and whether it is such a text at all. */

import { headingNumber } from '../../document/heading-number.ts';
import { chartName } from '../../document/narrative.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { displayWidth, firstPiece } from '../../text/width.ts';
import { isPartHeading } from '../part-heading.ts';
import { placementOf } from './placement.ts';
import { unwrap } from './unwrap.ts';

/** Lines of a text, or those of them that are to be one paragraph. */
export interface JoinedLine {
  readonly text: string;
  /** Index of its first line. */
  readonly line: number;
}

/** How a program counted when it cut the lines. */
type Measure = (text: string) => number;

/** What the cutting of a text is known by. */
interface Cut {
  readonly measure: Measure;
  readonly width: number;
  /** By a program that goes to the next line with a whole word up to a blank, as if it were written in Latin letters. */
  readonly breaksAtBlanks: boolean;
  /** Where paragraphs begin with blanks that other lines do not have. */
  readonly isIndented: boolean;
}

/** Columns or characters, with the indent of a first line or without: programs count as they please. */
const counts: readonly Measure[] = [displayWidth, text => [...text].length];
const measures: readonly Measure[] = counts.flatMap((count: Measure): Measure[] => [
  text => count(text.trimEnd()),
  text => count(trimBlanks(text)),
]);
/** The narrow gap that a page sets between Chinese and digits or Latin letters, which a copy of it has as a blank. */
const gap = /(?<=[\p{Script=Han}\p{P}])[ \u00a0](?=[\dA-Za-z])|(?<=[\dA-Za-z%])[ \u00a0](?=[\p{Script=Han}\p{P}])/gu;
/** Half as wide as a blank is. */
const GAP = 0.5;
/** Signs may hang over the edge of a page, so that the widest line is wider than it. */
const HANGING = 2;
/** Lines copied from a page: all equally long there, not in columns or characters. */
const onPage: Measure = text => {
  const words = trimBlanks(text);
  return displayWidth(words.replace(gap, '')) + (words.match(gap)?.length ?? 0) * GAP;
};
/** The widest that programs cut lines at, in columns; a longer line was never cut. */
const WIDEST = 160;
const NARROWEST = 16;
/** So many lines that are cut make a text of cut lines, and so many of the lines that end in mid-sentence. */
const FEWEST_CUT = 4;
const SHARE_CUT = 0.75;
/** A shorter line without a sign at its end is a heading, an item or a name. */
const LEAST_SENTENCE = 12;

const endsSentence = /[。！？；：!?;:][”’」』）)]*$/;
const closing = /^[，。、；：？！）》”’]/;
const indent = /^[ \u00a0\u3000]{2,}|^\u3000/;
const isDrawn = (text: string): boolean =>
  /^\s*[|｜\u2500-\u257f]/.test(text) || chartName(trimBlanks(text)) !== undefined;

/** @param narrative its lines as they were typed, in order; '' parts what does not hang together */
export function cutOf(narrative: readonly string[]): Cut | undefined {
  // What stands in the middle or to the right was placed, not cut.
  const texts = narrative.map(text => (placementOf(text, WIDEST) ? '' : text));
  const widest = displayWidthOf(texts);
  if (widest > WIDEST || widest < NARROWEST) return undefined;
  const open = texts.flatMap((text, index) => {
    const next = texts[index + 1] ?? '';
    return trimBlanks(next) !== '' && isOpen(text) ? [{ text, next }] : [];
  });
  const [best] = [...measures, onPage]
    .map(measure => {
      const hanging = measure === onPage ? HANGING : 0;
      const cut = { measure, width: Math.max(...texts.map(measure)) - hanging };
      return { ...cut, full: open.filter(({ text, next }) => isFull(text, next, cut)) };
    })
    .sort((one, other) => other.full.length - one.full.length);
  if (!best || best.full.length < FEWEST_CUT) return undefined;
  const atBlanks = open.filter(({ text, next }) => !isFull(text, next, best) && isAtBlank(text, next, best));
  if (best.full.length + atBlanks.length < open.length * SHARE_CUT) return undefined;
  const afterFull = best.full.filter(({ next }) => indent.test(next)).length;
  const hasIndents = texts.some(text => indent.test(text) && trimBlanks(text).length >= LEAST_SENTENCE);
  return { ...best, breaksAtBlanks: atBlanks.length > 1, isIndented: hasIndents && afterFull * 4 < best.full.length };
}

const displayWidthOf = (texts: readonly string[]): number =>
  texts.reduce((widest, text) => Math.max(widest, displayWidth(text.trimEnd())), 0);

/** A line of a sentence that does not end with it. */
const isOpen = (text: string): boolean => {
  const words = trimBlanks(text);
  return words.length >= LEAST_SENTENCE && !endsSentence.test(words) && !isPartHeading(words) && !isDrawn(words);
};

type Width = Pick<Cut, 'measure' | 'width'>;

/** Whether not one more word of the next line would have stood on this one. */
function isFull(text: string, next: string, { measure, width }: Width): boolean {
  return measure(text) + measure(firstPiece(trimBlanks(next))) > width;
}

/** The same for programs that break a line at blanks, as long as there are any. */
function isAtBlank(text: string, next: string, { measure, width }: Width): boolean {
  const [word = '', ...more] = trimBlanks(next).split(/[ \u3000]/);
  // A line without a blank that is full was cut itself, and would have begun on the line before.
  return (more.length > 0 || measure(next) < width) && measure(text) + 1 + measure(word) > width;
}

/** The paragraphs of lines that were cut, each in one piece; other lines as they are. */
export function joinCut(texts: readonly string[], cut: Cut): JoinedLine[] {
  const groups: { readonly lines: string[]; readonly line: number }[] = [];
  let last: { readonly text: string; readonly at: number } | undefined;
  texts.forEach((text, at) => {
    if (trimBlanks(text) === '') return;
    const below = texts[at + 1] ?? '';
    if (last && goesOn(last.text, text, { cut, isApart: at > last.at + 1, below })) groups.at(-1)?.lines.push(text);
    else groups.push({ lines: [text], line: at });
    last = { text, at };
  });
  return groups.map(({ lines, line }) => ({ text: inOnePiece(lines, cut), line }));
}

interface Around {
  readonly cut: Cut;
  /** A blank line stands between the two. */
  readonly isApart: boolean;
  /** The line below both. */
  readonly below: string;
}

function goesOn(text: string, next: string, { cut, isApart, below }: Around): boolean {
  if (placementOf(next, WIDEST)) return false;
  if ([text, next].some(line => isDrawn(line) || isPartHeading(trimBlanks(line)))) return false;
  if (cut.isIndented && indent.test(next)) return false;
  const words = trimBlanks(next);
  if (!isCut(text, next, cut)) return false;
  if (!isFull(text, next, cut)) return !isApart;
  if (!endsSentence.test(text.trimEnd()) || closing.test(words)) return true;
  // A sentence that ends where the line does: what follows is the same paragraph where it reads on as one.
  if (isApart || headingNumber(words)) return false;
  return endsSentence.test(words) || (trimBlanks(below) !== '' && isCut(next, below, cut));
}

/** Whether a line ended here only for want of room. */
const isCut = (text: string, next: string, cut: Cut): boolean =>
  isFull(text, next, cut) || (cut.breaksAtBlanks && isOpen(text) && isAtBlank(text, next, cut));

/** A number or word that fills its line to the last column was cut itself. */
function inOnePiece(lines: readonly string[], { measure, width }: Cut): string {
  return lines.reduce((joined, line, index) => {
    const before = lines[index - 1] ?? '';
    return measure(before) >= width ? joined.trimEnd() + trimBlanks(line) : unwrap([joined, line]);
  });
}
