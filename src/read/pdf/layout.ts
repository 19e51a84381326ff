/** What a page is made of, in the order in which it is read: lines, tables, figures. */
import type { Origin } from '../../document/document.ts';
import { firstAtOrAfter } from '../positions.ts';
import { alignedTables } from './aligned-table.ts';
import { type Figure, framedFigures, looseFigures } from './figures.ts';
import { type FoundTable, foundTable, gridBounds, middleOf, type OriginAt } from './found-table.ts';
import { furnitureOf, isInText } from './furniture.ts';
import { type Line, linesOf } from './line.ts';
import type { TextLine } from './margins.ts';
import { areaOf, holds, isWithin, median } from './matrix.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { type RuledGrid, ruledGrids } from './ruled-grid.ts';

export type PageItem =
  | { readonly kind: 'line'; readonly line: TextLine; readonly top: number }
  | { readonly kind: 'table'; readonly table: FoundTable; readonly top: number }
  | { readonly kind: 'figure'; readonly origin: Origin; readonly top: number };

/** Points by which the parts of a cut table differ in place. */
const SAME_EDGE = 3;

interface Sheet {
  readonly content: PageContent;
  readonly grids: readonly RuledGrid[];
  readonly figures: readonly Figure[];
}

/** One list of items for each page, without what stands in its margins. */
export function layoutOf(pages: readonly PageContent[]): PageItem[][] {
  const textSize = median(pages.flatMap(({ glyphs }) => glyphs.map(({ size }) => size))) ?? 10;
  const sheets = tablesOnly(pages.map(content => sheetOf(content, textSize)));
  const parted = sheets.map(partOf);
  const furniture = furnitureOf(parted.map(({ lines }, page) => ({ lines, height: pages[page]?.height ?? 0 })));
  return parted.map((part, index) => itemsOf(part, index + 1, furniture));
}

function sheetOf(content: PageContent, textSize: number): Sheet {
  const grids = ruledGrids(content.rulings);
  const tables = grids.filter(grid => isFilled(grid, content.glyphs)).map(gridBounds);
  const framed = framedFigures(content, tables);
  // The lines of a chart's scale make a grid too.
  const isTable = (grid: RuledGrid): boolean => !framed.some(frame => isWithin(gridBounds(grid), frame));
  const loose = looseFigures(content, [...framed, ...tables], textSize);
  return { content, grids: grids.filter(isTable), figures: [...framed, ...loose] };
}

/** Whether most cells have words in them. */
function isFilled({ xs, ys, cells }: RuledGrid, glyphs: readonly Glyph[]): boolean {
  const filled = cells.filter(({ top, left, bottom, right }) => {
    const box = { left: xs[left] ?? 0, right: xs[right] ?? 0, top: ys[top] ?? 0, bottom: ys[bottom] ?? 0 };
    return glyphs.some(glyph => glyph.text !== ' ' && holds(box, middleOf(glyph)));
  });
  return filled.length > cells.length / 2;
}

/**
 * A frame, or a list with lines in between, is no table, but for the rest of one that a page break has left: it stands alone
 * at that end of the page, and the next page has a table as wide.
 */
function tablesOnly(sheets: readonly Sheet[]): Sheet[] {
  const isTable = ({ xs, ys }: RuledGrid): boolean => xs.length > 2 && ys.length > 1;
  const isAsWide = (grid: RuledGrid, sheet: Sheet | undefined): boolean => {
    const { left, right } = gridBounds(grid);
    return (sheet?.grids ?? [])
      .filter(isTable)
      .map(gridBounds)
      .some(table => Math.abs(table.left - left) <= SAME_EDGE && Math.abs(table.right - right) <= SAME_EDGE);
  };
  const isRest = (grid: RuledGrid, page: number): boolean => {
    const { top, bottom } = gridBounds(grid);
    const { glyphs = [], height = 0 } = sheets[page]?.content ?? {};
    const text = glyphs.filter(glyph => isInText(glyph, height));
    const isFirst = text.every(({ baseline }) => baseline > top);
    const isLast = text.every(({ baseline }) => baseline < bottom);
    return (isFirst && isAsWide(grid, sheets[page - 1])) || (isLast && isAsWide(grid, sheets[page + 1]));
  };
  return sheets.map((sheet, page) => ({
    ...sheet,
    grids: sheet.grids.filter(grid => isTable(grid) || isRest(grid, page)),
  }));
}

/** What a page holds, before it is known which of its lines stand in the margin. */
interface Part {
  readonly content: PageContent;
  readonly tables: readonly { readonly grid: RuledGrid; readonly glyphs: readonly Glyph[] }[];
  readonly figures: readonly Figure[];
  readonly lines: readonly Line[];
}

/** Every glyph goes to one place: a figure, the smallest table around it, or the text. */
function partOf({ content, grids, figures }: Sheet): Part {
  const bySize = grids
    .map(grid => ({ grid, bounds: gridBounds(grid), glyphs: [] as Glyph[] }))
    .sort((a, b) => areaOf(a.bounds) - areaOf(b.bounds));
  const rest: Glyph[] = [];
  for (const glyph of content.glyphs) {
    if (figures.some(figure => figure.owns(glyph))) continue;
    const table = bySize.find(({ bounds }) => holds(bounds, middleOf(glyph)));
    (table?.glyphs ?? rest).push(glyph);
  }
  const tables = bySize.filter(({ glyphs }) => glyphs.some(({ text }) => text !== ' '));
  return { content, tables, figures, lines: linesOf(rest) };
}

/** @param page from 1 */
function itemsOf({ content, tables, figures, lines }: Part, page: number, furniture: ReadonlySet<Line>): PageItem[] {
  const around = new Set(lines.filter(line => furniture.has(line)).flatMap(({ glyphs }) => glyphs));
  const baselines = linesOf(content.glyphs.filter(glyph => !around.has(glyph))).map(({ baseline }) => baseline);
  const originAt: OriginAt = y => ({ kind: 'draft', page, line: lineNumber(baselines, y) });
  const text = lines.filter(line => !furniture.has(line));
  const aligned = alignedTables(text, originAt);
  const used = new Set(aligned.flatMap(({ lines }) => lines));
  const found = [
    ...tables.map(({ grid, glyphs }) => foundTable(grid, glyphs, originAt)),
    ...aligned.map(({ table }) => table),
  ];
  const items: PageItem[] = found.map(table => ({ kind: 'table', table, top: table.top }));
  for (const { top } of figures) items.push({ kind: 'figure', origin: originAt(top), top });
  const format = `${Math.round(content.width)}×${Math.round(content.height)}`;
  for (const line of text) {
    if (used.has(line)) continue;
    const number = lineNumber(baselines, line.baseline);
    items.push({ kind: 'line', line: { ...line, page, number, format }, top: line.top });
  }
  return items.sort((a, b) => a.top - b.top);
}

/** Which line of the page stands at a height, from 1; between two lines the lower one. */
function lineNumber(baselines: readonly number[], y: number): number {
  const index = firstAtOrAfter(baselines, y - 1);
  return Math.max(1, Math.min(index + 1, baselines.length));
}
