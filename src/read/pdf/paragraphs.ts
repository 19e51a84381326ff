/** Lines of a page into paragraphs: a page has lost where they end, so that margins and indents have to say it. */
import { type HeadingNumber, headingNumber } from '../../document/heading-number.ts';
import { isPartHeading } from '../part-heading.ts';
import { joinLines } from './line.ts';
import type { Margins, TextLine } from './margins.ts';

export interface JoinedLines {
  readonly text: string;
  readonly align: 'center' | 'right' | undefined;
  /** The line that it begins with. */
  readonly first: TextLine;
}

/** In shares of the size: a first line is indented by two characters. */
const INDENT = 1.2;
const FIRST_LINE_INDENT = 2;
const SLACK = 0.3;
const CENTRED = 1;
/** Characters that a line may end before the margin: signs are narrower than characters, or may not begin a line. */
const RAGGED = 2.5;
/** Share by which the sizes of a paragraph's lines may differ. */
const SAME_SIZE = 0.12;
/** A gap this many times the usual distance parts two paragraphs. */
const WIDE_GAP = 1.35;

const opening = /[（《〈“‘〔【「『([]/;
const closing = /[，。、；：？！）》〉”’〕】」』)\],.;:?!%％]/;
const latin = /[!-~]/;
const midSentence = /[\p{Script=Han}，、]$/u;

/** @param lines of one run, with nothing between them but page breaks */
export function paragraphsOf(lines: readonly TextLine[], margins: Margins): JoinedLines[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(group, last, line, margins)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const align = group.length === 1 ? alignOf(first, margins) : undefined;
    return [{ text: joinLines(group.map(({ text }) => text)), align, first }];
  });
}

function goesOn(above: readonly TextLine[], line: TextLine, next: TextLine, margins: Margins): boolean {
  if (Math.abs(next.size - line.size) > SAME_SIZE * line.size) return false;
  if (isPartHeading(line.text) || isPartHeading(next.text)) return false;
  if (next.left - margins.left(next) > INDENT * next.size) return false;
  if (alignOf(line, margins)) return false;
  if (next.page === line.page && next.baseline - line.baseline > WIDE_GAP * margins.pitch(line)) return false;
  // Without indents a number after the end of a sentence is the surest sign of a new paragraph.
  const number = margins.isIndented ? undefined : headingNumber(next.text);
  if (number && /[。；：？！]$/.test(line.text) && !isCountedOn(above, number)) return false;
  // Where paragraphs are indented, a line in mid-sentence goes on with one that is not, short as it may have been made.
  const short = margins.right(line) - line.right;
  if (margins.isIndented && midSentence.test(line.text) && short < RAGGED * line.size) return true;
  return short < unbreakableWidth(next) + SLACK * line.size;
}

/** 「措施如下：（一）…；（二）…；」: the paragraph has counted up to the number within its lines. */
function isCountedOn(above: readonly TextLine[], { style, value }: HeadingNumber): boolean {
  const text = above.map(line => line.text).join('');
  return [...text.matchAll(/[。；：]/g)].some(({ index }) => {
    const before = headingNumber(text.slice(index + 1));
    return before?.style === style && before.value === value - 1;
  });
}

/** Width of what could not have stood on the line above alone: a word, or a character with the signs that stay with it. */
function unbreakableWidth({ left, glyphs }: TextLine): number {
  let end = left;
  for (const [index, { text, right }] of glyphs.entries()) {
    end = right;
    const next = glyphs[index + 1];
    if (!next) break;
    const staysTogether = opening.test(text) || closing.test(next.text) || (latin.test(text) && latin.test(next.text));
    if (!staysTogether) break;
  }
  return end - left;
}

function alignOf(line: TextLine, margins: Margins): 'center' | 'right' | undefined {
  const { left, right, size } = line;
  const before = left - margins.left(line);
  const after = margins.right(line) - right;
  if (before < INDENT * size) return undefined;
  const isFirstLine = Math.abs(before - FIRST_LINE_INDENT * size) < 0.5 * size && size <= 1.1 * margins.textSize;
  if (!isFirstLine && Math.abs(before - after) < 2 * CENTRED * size) return 'center';
  const isInRightHalf = before > (margins.right(line) - margins.left(line)) / 2;
  return isInRightHalf && before > 2 * after ? 'right' : undefined;
}
