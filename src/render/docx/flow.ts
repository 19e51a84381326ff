/**
 * What stays together on a page. A vertical merge that crosses a page cuts its label in two, so a table that fits on a
 * page stands on one, with the lines that lead to it and the notes below it.
 */
import type { Block, TableBlock } from '../../document/document.ts';
import type { Sheet } from './sheet.ts';
import { textWidth } from './sheet.ts';
import { type LineHeight, lineHeight, tableHeight } from './table-fit.ts';

export interface Keep {
  /** With the block that follows. */
  readonly withNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Tables: rows with one another. */
  readonly rowsTogether: boolean;
  /** Some room above: what follows a table would touch it. */
  readonly gapBefore: boolean;
}

const free: Keep = { withNext: false, pageBreakBefore: false, rowsTogether: false, gapBefore: false };

/** A table that needs more of its page than this could share it with next to nothing: it begins the page. */
const MOST_OF_A_PAGE = 0.75;

/** @returns what holds for each of the blocks, in their order */
export function flowOf(blocks: readonly Block[], sheet: Sheet): Keep[] {
  const keeps = blocks.map((block, index): Keep => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    return {
      ...free,
      // The 落款 never stands on a page without a line of the text.
      withNext: isSignature(next) && !isSignature(block),
      gapBefore: !isNote(block) && (before?.kind === 'table' || isNote(before)),
    };
  });
  blocks.forEach((block, index) => {
    if (block.kind === 'table') keepTable(block, index, blocks, keeps, sheet);
  });
  return keeps;
}

const isSignature = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.role === 'agency' || block.role === 'date');

const isNote = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.role === 'note';

function keepTable(table: TableBlock, index: number, blocks: readonly Block[], keeps: Keep[], sheet: Sheet): void {
  const first = leadStart(table, index, blocks);
  const last = notesEnd(index, blocks);
  const set = (from: number, to: number, keep: Partial<Keep>): void => {
    for (let at = from; at < to; at++) keeps[at] = { ...(keeps[at] ?? free), ...keep };
  };
  const room = sheet.text.height;
  const height = (leading: LineHeight): number =>
    tableHeight(table, leading, sheet) + textHeight(blocks.slice(index + 1, last + 1), leading, sheet);
  const lead = textHeight(blocks.slice(first, index), lineHeight.usual, sheet);
  const own = height(lineHeight.usual);
  if (own <= room) {
    set(index, index + 1, { rowsTogether: true });
    set(index, last, { withNext: true });
  }
  if (lead + own <= room) set(first, last, { withNext: true });
  // Only where the table is sure to follow on that page: else the heading would stand on one of its own.
  const whole = lead + height(lineHeight.generous);
  if (first > 0 && whole > room * MOST_OF_A_PAGE && whole <= room) set(first, first + 1, { pageBreakBefore: true });
}

/** Heading and text before an official table lead to it; before a free one, its caption or the one line that announces it. */
function leadStart(table: TableBlock, index: number, blocks: readonly Block[]): number {
  let first = index;
  while (first > 0) {
    const before = blocks[first - 1];
    if (before?.kind === 'heading') {
      first -= 1;
      if (before.level === 1) break;
    } else if (
      before?.kind === 'paragraph' &&
      (before.role === 'body' || before.role === 'caption') &&
      (table.table !== undefined || first === index)
    ) {
      first -= 1;
    } else break;
  }
  return first;
}

function notesEnd(index: number, blocks: readonly Block[]): number {
  let last = index;
  while (isNote(blocks[last + 1])) last += 1;
  return last;
}

/** Estimate of headings, paragraphs and notes in twips; what else there is does not stand around a table. */
function textHeight(blocks: readonly Block[], leading: LineHeight, sheet: Sheet): number {
  return blocks.reduce((sum, block) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return sum;
    const face = isNote(block) ? sheet.note : sheet.body;
    const indent = isNote(block) ? 0 : sheet.firstLineCharacters * sheet.character;
    const lines = Math.ceil((textWidth(block.text, face.size) + indent) / sheet.text.width);
    return sum + lines * (isNote(block) ? face.size * 10 * leading : sheet.line);
  }, 0);
}
