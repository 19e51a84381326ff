/** Lines into blocks: headings by their numbers and by the file's outline, free tables, and captions with their figures. */
import type { Block, Heading, HeadingLevel, Origin, Paragraph } from '../../document/document.ts';
import { tableCells } from '../../document/free-table.ts';
import { headingNumber } from '../../document/heading-number.ts';
import { parseNarrative } from '../../document/narrative.ts';
import type { Figure, FlowItem, Line } from './flow.ts';

export function blocksOf(items: readonly FlowItem[]): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const endLines = (): void => {
    for (const block of narrativeOf(lines)) blocks.push(block);
    lines = [];
  };
  for (const item of items) {
    if (item.kind === 'line' && !isTitleWithBars(item)) lines.push(item);
    else {
      endLines();
      blocks.push(item.kind === 'line' ? paragraphOf(item) : item);
    }
  }
  endLines();
  return joinCaptions(blocks);
}

/** A line of its own in the middle is no row of a table, whatever signs are in it. */
const isTitleWithBars = ({ text, align }: Line): boolean => align !== undefined && tableCells(text) !== undefined;

const paragraphOf = ({ text, origin, align }: Line): Paragraph => ({
  kind: 'paragraph',
  role: 'body',
  text,
  origin,
  ...(align === undefined ? {} : { align }),
});

/** The narrative grammar for lines of a file that also says how some of them stand. */
function narrativeOf(lines: readonly Line[]): Block[] {
  if (lines.length === 0) return [];
  // An object for each line, so that its block leads back to it.
  const sources = new Map<Origin, Line>(lines.map(line => [{ ...line.origin }, line]));
  const origins = [...sources.keys()];
  const unknown: Origin = { kind: 'draft' };
  const text = lines.map(line => line.text).join('\n');
  return parseNarrative(text, { origin: index => origins[index] ?? unknown }).map(block => {
    const line = sources.get(block.origin);
    if (!line) return block;
    if (block.kind === 'heading') return { ...block, level: levelOf(line) ?? block.level };
    if (block.kind !== 'paragraph') return block;
    const level = block.runIn || block.role === 'caption' ? undefined : levelOf(line);
    if (level !== undefined && isHeadingLike(line.text)) return headingOf(line, level, block.origin);
    return line.align === undefined ? block : { ...block, align: line.align };
  });
}

const headingOf = ({ text }: Line, level: HeadingLevel, origin: Origin): Heading => ({
  kind: 'heading',
  level,
  text,
  origin,
});

/**
 * Offices give outline levels freely, and the number of a heading is what a reader goes by (GB/T 9704-2012, 7.3.3): the file
 * decides for lines without a number, and whether 「一、」 opens a part or stands inside one.
 */
function levelOf({ text, outline }: Line): HeadingLevel | undefined {
  const style = headingNumber(text)?.style;
  if (style !== undefined && style !== 'part') return undefined;
  switch (outline) {
    case 0:
      return 1;
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
      return 4;
    default:
      return undefined;
  }
}

const LONGEST_HEADING = 40;

/** Whole paragraphs in the style of a heading are a slip of the mouse. */
const isHeadingLike = (text: string): boolean => !text.includes('。') && [...text].length <= LONGEST_HEADING;

/** The line below a figure that repeats its name, or is a caption by its form, is printed by the figure itself. */
function joinCaptions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const figure = blocks[at - 1];
    const caption = figure && isFigure(figure) ? captionOf(figure, block) : undefined;
    if (caption === undefined || !figure || !isFigure(figure)) joined.push(block);
    else joined[joined.length - 1] = { ...figure, caption };
  }
  return joined;
}

const isFigure = (block: Block): block is Figure => block.kind === 'chart' || block.kind === 'image';

function captionOf(figure: Figure, next: Block): string | undefined {
  if (next.kind !== 'paragraph') return undefined;
  if (figure.caption !== '') return next.text === figure.caption ? next.text : undefined;
  return next.role === 'caption' && next.text.startsWith('图') ? next.text : undefined;
}
