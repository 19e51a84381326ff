/** The pages of a file as one run of blocks: paragraphs and tables go on over page breaks. */
import type { Block, Origin } from '../../document/document.ts';
import { parseNarrative } from '../../document/narrative.ts';
import { watermarkOf } from '../watermark.ts';
import { type FoundTable, toTableBlock } from './found-table.ts';
import { isAsWide, joinTables, withOverrun } from './join-tables.ts';
import { layoutOf, type PageItem } from './layout.ts';
import { marginsOf, type TextLine } from './margins.ts';
import type { PageContent } from './page-content.ts';
import { type JoinedLines, paragraphsOf } from './paragraphs.ts';

export interface PdfBlocks {
  readonly blocks: readonly Block[];
  readonly watermark: string | undefined;
}

/** Longer ones are a text that happens to slant. */
const LONGEST_WATERMARK = 20;

const MOST_LEGEND_LINES = 6;

export function blocksOf(pages: readonly PageContent[]): PdfBlocks {
  const items = withWholeTables(layoutOf(pages));
  const margins = marginsOf(items.flatMap(item => (item.kind === 'line' ? [item.line] : [])));
  const blocks: Block[] = [];
  let run: TextLine[] = [];
  const endRun = (): void => {
    for (const paragraph of paragraphsOf(run, margins)) blocks.push(...textBlocks(paragraph));
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'line') {
      run.push(item.line);
      continue;
    }
    endRun();
    const block = item.kind === 'table' ? toTableBlock(item.table) : figureBlock(item.origin);
    if (block) blocks.push(block);
  }
  endRun();

  takeLegends(blocks);
  const [first] = blocks;
  const printed = first?.kind === 'paragraph' ? watermarkOf(first.text) : undefined;
  const slanting = pages.find(({ watermark }) => watermark.trim() !== '')?.watermark.trim();
  const isShort = slanting !== undefined && slanting.length <= LONGEST_WATERMARK;
  return {
    blocks: printed === undefined ? blocks : blocks.slice(1),
    watermark: printed ?? (isShort ? slanting : undefined),
  };
}

/** A table at the end of a page and one of its width at the top of the next are one. */
function withWholeTables(pages: readonly PageItem[][]): PageItem[] {
  const items: PageItem[] = [];
  for (const page of pages) {
    const [first, ...rest] = page;
    const upper = first?.kind === 'table' ? tableAtEnd(items) : undefined;
    if (first?.kind === 'table' && upper && isAsWide(upper.table, first.table)) {
      items.splice(upper.index, items.length, { ...first, table: joinTables(upper.table, first.table) }, ...rest);
    } else items.push(...page);
  }
  return items;
}

/** The table that ends a page, with the words that have run out of it. */
function tableAtEnd(items: readonly PageItem[]): { readonly table: FoundTable; readonly index: number } | undefined {
  const index = items.findLastIndex(({ kind }) => kind === 'table');
  const item = items[index];
  let table = item?.kind === 'table' ? item.table : undefined;
  for (const below of items.slice(index + 1)) {
    table = table && below.kind === 'line' ? withOverrun(table, below.line) : undefined;
  }
  return table && { table, index };
}

/** Headings, captions and run-in headings are told by their words, as in every narrative. */
function textBlocks({ text, align, first }: JoinedLines): Block[] {
  const origin: Origin = { kind: 'draft', page: first.page, line: first.number };
  return parseNarrative(text, { origin: () => origin }).map(block =>
    block.kind === 'paragraph' && align ? { ...block, align } : block,
  );
}

/** Centred lines between a chart and its caption say what it shows. */
function takeLegends(blocks: Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind !== 'image') return;
    const below = blocks.slice(index + 1, index + MOST_LEGEND_LINES + 2);
    const lines = below.findIndex(next => !isLegend(next));
    const end = below[lines];
    if (end?.kind !== 'paragraph' || end.role !== 'caption') return;
    const legend = blocks.splice(index + 1, lines);
    const description = legend.map(line => (line.kind === 'paragraph' ? line.text : '')).join(' ');
    blocks[index] = { ...block, description };
  });
}

const isLegend = (block: Block): boolean =>
  block.kind === 'paragraph' && block.role === 'body' && block.align === 'center';

/** What it shows is not read; its caption is a paragraph of the text. */
function figureBlock(origin: Origin): Block {
  return { kind: 'image', caption: '', description: '', file: '', image: undefined, origin };
}
