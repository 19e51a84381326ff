/** Where in its part an official table stands, and what stands before, within and after it. */
import type { Table } from '../../format/index.ts';
import type { Item, TextItem } from '../items.ts';
import { isPageNumber } from '../outside.ts';
import { type Cell, cellsOfText, isFigure, type Line, linesOfStream, linesOfTable } from './cells.ts';
import { isOutdated, labelsOf, type TableLabels } from './labels.ts';

export interface Zone {
  readonly before: readonly Item[];
  readonly lines: readonly Line[];
  /** The items that the table was read from. */
  readonly items: readonly Item[];
  /** Text below the table, or between its pieces. */
  readonly after: readonly Item[];
  readonly found: 'grid' | 'stream';
}

/** Labels by which a table is known anywhere on the page, and by which a piece of it is known in its own part. */
const SURE = 4;
/** The widest official table has fifteen; blank ones may stand between them. */
const MOST_COLUMNS = 100;

/** How many different labels of the table the cells hold, and how many cells of words there are. */
function evidence(table: Table, texts: readonly string[]): { readonly known: number; readonly words: number } {
  const labels = labelsOf(table);
  const known = new Set<string>();
  let words = 0;
  for (const text of texts) {
    if (text === '' || isFigure(text)) continue;
    words++;
    if (labels.knows(text) || (table.id === 'disclosure' && isOutdated(text))) known.add(text);
  }
  return { known: known.size, words };
}

const textsOf = (item: Item): string[] =>
  item.kind === 'table' ? item.block.rows.flatMap(({ cells }) => cells.map(cell => cell.lines.join('').trim())) : [];

/** Whether a grid is the official table, wherever it stands. */
export function isOfficial(table: Table, item: Item): boolean {
  if (item.kind !== 'table' || item.block.widths.length > MOST_COLUMNS) return false;
  const { known, words } = evidence(table, textsOf(item));
  return known >= SURE && known * 2 >= words;
}

/** Whether a grid in the part of the table is the table or a piece of it. */
function isPiece(table: Table, item: Item): boolean {
  if (item.kind !== 'table' || item.block.widths.length > MOST_COLUMNS) return false;
  const { known, words } = evidence(table, textsOf(item));
  return known >= SURE || (known > 0 && known * 2 >= words);
}

/** A grid without a readable label that has the shape of the table: its rows of figures, or such as a page break left over. */
function hasShape(table: Table, item: Item): boolean {
  if (item.kind !== 'table' || item.block.widths.length > MOST_COLUMNS) return false;
  const width = table.layout.rows.at(-1)?.cells.filter(({ kind }) => kind === 'figure').length ?? 0;
  const rows = item.block.rows.filter(
    ({ cells }) => cells.filter(({ lines }) => isFigure(lines.join('').trim())).length >= Math.min(width, 3),
  );
  return rows.length > 0;
}

/** @param items of the part, without its heading @returns undefined where nothing in it can be the table */
export function zoneOf(table: Table, items: readonly Item[]): Zone | undefined {
  return gridZone(table, items) ?? streamZone(table, items);
}

function gridZone(table: Table, items: readonly Item[]): Zone | undefined {
  const pieces = items.map(item => isPiece(table, item));
  const isUnread = !pieces.includes(true);
  const isTable = (item: Item, index: number): boolean =>
    (pieces[index] ?? false) || (isUnread ? hasShape(table, item) : followsPiece(table, items, pieces, index));
  const taken = items.map(isTable);
  if (!taken.includes(true)) return undefined;
  // Bands and heads of small tables may stand between them as lines of text.
  const labels = labelsOf(table);
  const isLine = (item: Item): boolean => {
    if (item.kind !== 'text') return false;
    const cells = cellsOfText(item, text => labels.knows(text));
    return labels.knows(item.text) || (cells.length > 1 && isRow(cells, labels));
  };
  const marked = items.map((item, index) => taken[index] || isLine(item));
  return cut(items, marked, 'grid', labels);
}

/** Rows of figures alone that a page break has parted from the table before. */
function followsPiece(table: Table, items: readonly Item[], pieces: readonly boolean[], index: number): boolean {
  const item = items[index];
  if (item?.kind !== 'table') return false;
  for (let above = index - 1; above >= 0; above--) {
    if (pieces[above]) return hasShape(table, item) && evidence(table, textsOf(item)).words === 0;
    const between = items[above];
    if (between?.kind !== 'text' || !isPageNumber(between.text)) return false;
  }
  return false;
}

function streamZone(table: Table, items: readonly Item[]): Zone | undefined {
  const labels = labelsOf(table);
  const cells = items.map(item => (item.kind === 'text' ? cellsOfText(item, text => labels.knows(text)) : []));
  const marked = cells.map(
    line => line.length > 0 && (line.length > 1 ? isRow(line, labels) : isToken(line[0], labels)),
  );
  const texts = cells.flatMap((line, index) => (marked[index] ? line : []));
  const figures = texts.filter(({ text }) => isFigure(text)).length;
  const { known } = evidence(
    table,
    texts.map(({ text }) => text),
  );
  return known >= SURE && figures > 0 ? cut(items, marked, 'stream', labels) : undefined;
}

/** 无 alone may be all that a note says. */
const isToken = (cell: Cell | undefined, labels: TableLabels): boolean =>
  cell !== undefined && (labels.knows(cell.text) || (isFigure(cell.text) && cell.text !== '无'));

const isRow = (cells: readonly Cell[], labels: TableLabels): boolean =>
  cells.some(({ text }) => labels.knows(text)) || cells.every(({ text }) => isFigure(text));

/** What is not marked between the first and the last marked item is words that could not be read, or a page's number. */
function cut(items: readonly Item[], marked: readonly boolean[], found: Zone['found'], labels: TableLabels): Zone {
  const first = marked.indexOf(true);
  const last = marked.lastIndexOf(true);
  const within = items.slice(first, last + 1);
  const between: Item[] = [];
  const lines: Line[] = [];
  let stream: Cell[] = [];
  const endStream = (): void => {
    for (const line of linesOfStream(stream)) lines.push(line);
    stream = [];
  };
  const used: Item[] = [];
  within.forEach((item, index) => {
    const isMarked = marked[first + index] ?? false;
    if (item.kind === 'table' && isMarked) {
      endStream();
      for (const line of linesOfTable(item.block)) lines.push(line);
      used.push(item);
    } else if (item.kind === 'text' && (isMarked || (found === 'stream' ? isShort(item) : isRest(item)))) {
      for (const cell of cellsOfText(item, text => labels.knows(text))) stream.push(cell);
      used.push(item);
    } else if (item.kind !== 'text' || !isPageNumber(item.text)) between.push(item);
  });
  endStream();
  return { before: items.slice(0, first), lines, items: used, after: [...between, ...items.slice(last + 1)], found };
}

/** Words of a label that is broken over lines, not a sentence. */
const isShort = ({ text }: TextItem): boolean => text.length <= 60 && !text.includes('。');

/** What a page break leaves of a label: 三、本年度办理结｜果. */
const isRest = ({ text }: TextItem): boolean => /^\p{Script=Han}{1,2}$/u.test(text);

/** How many labels of the superseded format stand in the tables of the page. */
export function countOutdated(items: readonly Item[]): number {
  const found = new Set<string>();
  for (const item of items) {
    const texts = item.kind === 'text' ? [item.text] : textsOf(item);
    for (const text of texts) if (isOutdated(text)) found.add(text);
  }
  return found.size;
}
