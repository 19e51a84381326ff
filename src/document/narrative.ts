/**
 * Narrative into blocks: paragraphs, headings, free tables, and the charts it names. It serves the narratives of a report,
 * the sentences of a template and drafts in plain text alike.
 */
import type { Block, ChartBlock, Heading, ImageBlock, Origin, Paragraph, RunIn } from './document.ts';
import { freeTable, splitTables, type TableLine, tableCells } from './free-table.ts';
import { headingNumber, type NumberStyle } from './heading-number.ts';

/** A heading is at most this long and holds no 。 */
const HEADING_LENGTH = 40;

/**
 * Outline level of each kind of number. 「一、」 inside a narrative stands where 「（一）」 does, below the part that it is in:
 * only the official headings open a part, and those are not made here.
 */
const levels: Readonly<Record<NumberStyle, RunIn['level']>> = { part: 2, section: 2, item: 3, subitem: 4 };

export interface NarrativeContext {
  /** Where a line came from, by its index in the text from 0. */
  origin(line: number): Origin;
  /** The chart or picture of that name; without one the line that names it stays text. */
  chart?(name: string, origin: Origin): ChartBlock | ImageBlock | undefined;
  /** `note`: text below an official table, in which numbered lines are no headings. */
  readonly role?: 'body' | 'note';
}

const chartLine = /^[〔［[【]\s*图表\s*[：:]([^〕］\]】]*)[〕］\]】]$/;

/** The name in a line 〔图表：名称〕; other square brackets and a half-width colon are understood too. */
export function chartName(line: string): string | undefined {
  return chartLine.exec(line)?.[1]?.trim() || undefined;
}

const captionLine =
  /^[图表]\s*(?:[0-9０-９]{1,2}(?:[-－—.．][0-9０-９]{1,2})?|[一二三四五六七八九十]{1,3})(?:[\s：:、.．]|$)/;

/** 「图1 …」「表二：…」 as a line of its own. */
const isCaption = (line: string): boolean => captionLine.test(line) && isShort(line);

// The first comparison spares counting the characters of long lines; none takes more than two units.
const isShort = (line: string): boolean =>
  line.length <= 2 * HEADING_LENGTH && [...line].length <= HEADING_LENGTH && !line.includes('。');

/** First sentence with the signs that close it; the whole line where no sentence ends. */
const firstSentence = /^[^。！？]*(?:[。！？]+[”’」』）)]*)?/;

/**
 * Parses text of one paragraph a line, as a report holds it in normal form; blank lines and blanks around a line count for
 * nothing, but for the index that `origin` is asked for. Every character of a line is in the text of its block, except bars,
 * lines of dashes and 〔图表：…〕 that became a table or chart.
 */
export function parseNarrative(text: string, context: NarrativeContext): Block[] {
  const blocks: Block[] = [];
  let table: TableLine[] = [];
  const endTable = (): void => {
    for (const lines of splitTables(table)) {
      const block = freeTable(lines, captionOf(blocks.at(-1)));
      if (block) blocks.push(block);
    }
    table = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const origin = context.origin(index);
    const cells = tableCells(line);
    if (cells) {
      table.push({ cells, origin });
      return;
    }
    endTable();
    const name = chartName(line);
    const chart = name === undefined ? undefined : context.chart?.(name, origin);
    blocks.push(chart ?? lineBlock(line, origin, context.role ?? 'body'));
  });
  endTable();
  return blocks;
}

function captionOf(block: Block | undefined): string | undefined {
  return block?.kind === 'paragraph' && block.role === 'caption' ? block.text : undefined;
}

function lineBlock(text: string, origin: Origin, role: 'body' | 'note'): Heading | Paragraph {
  if (isCaption(text)) return { kind: 'paragraph', role: 'caption', text, origin };
  const number = role === 'body' ? headingNumber(text) : undefined;
  if (!number) return { kind: 'paragraph', role, text, origin };
  const level = levels[number.style];
  if (isShort(text)) return { kind: 'heading', level, text, origin };
  const length = firstSentence.exec(text)?.[0].length ?? text.length;
  return { kind: 'paragraph', role, text, runIn: { level, length }, origin };
}
