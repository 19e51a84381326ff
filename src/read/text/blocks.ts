/** Lines of text as blocks: tables and figures in every form that text has them, and between them the narrative's grammar. */
import type { Block, Origin } from '../../document/document.ts';
import { parseNarrative } from '../../document/narrative.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { displayWidth } from '../../text/width.ts';
import { alignedTable } from './aligned-table.ts';
import { boxTable } from './box-table.ts';
import { figure } from './figure.ts';
import { cutOf, joinCut } from './hard-wrap.ts';
import { pipeTable } from './pipe-table.ts';
import { placementOf } from './placement.ts';
import type { Found, Lines, Recogniser } from './recogniser.ts';
import { stackedCells, stackedTabs } from './stacked-table.ts';
import { isBlank, isNumberedLine } from './tab-lines.ts';
import { tabTable } from './tab-table.ts';

/** The surest marks first. */
const recognisers: readonly Recogniser[] = [
  boxTable,
  figure,
  pipeTable,
  stackedTabs,
  tabTable,
  alignedTable,
  stackedCells,
];

/** — 3 —, 第3页 共8页: what a printed page has at its foot. */
const pageNumber = /^(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/;
/** A report has a few hundred; what has more is no text that people read. */
export const MOST_LINES = 30_000;
/** Columns of a page that does not show how wide it is. */
const TYPICAL_PAGE = 80;
/** Lines that are drawn or stand deep, which no paragraph does, show it. */
const placed = /^(?: {12}|[\u2500-\u257f])/;

/** @param texts lines as they were typed @param originOf a line, by its index in `texts` */
export function textBlocks(texts: readonly string[], originOf: (line: number) => Origin): Block[] {
  const typed = texts
    .map((text, line) => ({ text, line }))
    .filter(({ text }) => !pageNumber.test(trimBlanks(text)))
    .filter(({ text }, index, kept) => !isBlank(text) || !isBlank(kept[index - 1]?.text ?? ''));
  const origins = typed.map(({ line }) => originOf(line));
  const origin = (index: number): Origin => origins[index] ?? originOf(0);
  const lines: Lines = { texts: typed.map(({ text }) => text), origin };

  const stretches = stretchesOf(lines);
  const narrative = stretches.flatMap(({ from, end }) => [...lines.texts.slice(from, end), '']);
  const cut = cutOf(narrative);
  const blocks = stretches.flatMap(({ from, end, tables }) => {
    const own = lines.texts.slice(from, end);
    const paragraphs = cut ? joinCut(own, cut) : own.map((text, line) => ({ text, line }));
    const text = paragraphs.map(paragraph => plainLine(paragraph.text)).join('\n');
    return [...parseNarrative(text, { origin: index => origin(from + (paragraphs[index]?.line ?? 0)) }), ...tables];
  });
  return withPlacement(blocks, lines);
}

/** Lines of narrative, and the tables and figures that follow them. */
interface Stretch {
  readonly from: number;
  /** Index of the line after the last one. */
  readonly end: number;
  readonly tables: readonly Block[];
}

function stretchesOf(lines: Lines): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < lines.texts.length; ) {
    const found = isBlank(lines.texts[at] ?? '') ? undefined : findTable(lines, at, from);
    if (found) {
      stretches.push({ from, end: at, tables: found.blocks });
      at = found.next;
      from = at;
    } else at++;
  }
  return [...stretches, { from, end: lines.texts.length, tables: [] }];
}

/** The blanks before a line say how it stands. */
function withPlacement(blocks: readonly Block[], { texts, origin }: Lines): Block[] {
  const room = pageWidth(texts);
  const placements = new Map(texts.map((text, line) => [origin(line), placementOf(text, room)]));
  return blocks.map(block => {
    const align = block.kind === 'paragraph' ? placements.get(block.origin) : undefined;
    return block.kind === 'paragraph' && align ? { ...block, align } : block;
  });
}

function findTable(lines: Lines, at: number, from: number): Found | undefined {
  for (const recogniser of recognisers) {
    const found = recogniser(lines, at, from);
    if (found) return found;
  }
  return undefined;
}

/** A paragraph in normal form; a tab after its number goes, any other becomes a blank. */
function plainLine(text: string): string {
  return trimBlanks(isNumberedLine(text) ? text.replace(/^(\s*[^\t]*)\t/, '$1') : text.replace(/\t+/g, ' '));
}

function pageWidth(texts: readonly string[]): number {
  return texts.reduce(
    (widest, text) => Math.max(widest, placed.test(text) ? displayWidth(text.trimEnd()) : 0),
    TYPICAL_PAGE,
  );
}
