/** The tables and charts that an office puts into its narrative, as labels and numbers: no official table is among them. */
import type { Block, ChartBlock, TableBlock } from '../../document/document.ts';
import type { Path } from '../../report/paths.ts';
import { halfWidth, ofFigures } from '../../text/half-width.ts';
import { readNumber } from '../prose/number.ts';
import { oncePerSubject, type Subject } from '../subject.ts';

/** `undefined` for a cell with words or a round number: nothing can be added up with it. */
export type OwnCell = { readonly value: number; readonly step: number; readonly isBlank: boolean } | undefined;

export interface OwnRow {
  /** The first words of the row; empty where it has none. */
  readonly label: string;
  /** All its words, remarks among them. */
  readonly words: string;
  readonly cells: readonly OwnCell[];
  readonly path: Path;
  /** Index of the line in its narrative; a point of a chart has a path of its own. */
  readonly line: number | undefined;
}

export interface OwnTable {
  /** What findings call it: 图2, 表1, or its caption. */
  readonly name: string;
  readonly caption: string;
  /** The words over each column, those of several lines together. */
  readonly heads: readonly string[];
  readonly rows: readonly OwnRow[];
  /** The narrative that it stands in, and where. */
  readonly path: Path;
  readonly line: number;
}

/** What is larger was made by no office for its report. */
const MOST_CELLS = 600;
const MOST_TABLES = 30;
const SHOWN_CAPTION = 20;

const numberedName = /^[图表]\s*[\d０-９一二三四五六七八九十]{1,3}/;
const words = /\p{Script=Han}{2}/u;
/** 2022 in a head or before a row. */
export const bareYear = /^20\d\d$/;
const emptyCell = /^[-－—–/／无]*$/;
const unit = /^(?:[件条次篇个份期场项人家户台部]|件次|条次|人次|万?元)?$/;

/** Those of parts that are text, in the order of the page. */
export const ownTables = oncePerSubject((subject): readonly OwnTable[] => {
  const tables: OwnTable[] = [];
  let above: Block | undefined;
  for (const block of subject.document.blocks) {
    const table =
      block.kind === 'chart'
        ? chartOf(block, subject)
        : block.kind === 'table' && block.table === undefined
          ? tableOf(block, above)
          : undefined;
    if (table && tables.push(table) === MOST_TABLES) break;
    above = block;
  }
  return tables;
});

const nameOf = (caption: string, other: string): string =>
  numberedName.exec(caption)?.[0] ?? (caption === '' ? other : `“${caption.slice(0, SHOWN_CAPTION)}”`);

/** Where a block of a narrative stands; what is read beside an official table may be a piece of it. */
function narrativePlace({ origin }: Block): { readonly path: Path; readonly line: number } | undefined {
  if (origin.kind !== 'report' || origin.path.includes('.') || origin.line === undefined) return undefined;
  return { path: origin.path, line: origin.line };
}

function chartOf(block: ChartBlock, { report }: Subject): OwnTable | undefined {
  const place = narrativePlace(block);
  const index = report.charts.findIndex(({ content }) => content.kind !== 'image' && content.points === block.points);
  if (!place || index < 0 || block.points.length > MOST_CELLS) return undefined;
  return {
    name: nameOf(block.caption, '这张图'),
    caption: block.caption,
    heads: [''],
    rows: block.points.map(({ label, value }, point) => ({
      label,
      words: label,
      cells: [{ value, step: stepOf(String(value)), isBlank: false }],
      path: `charts.${index}.points.${point}`,
      line: undefined,
    })),
    ...place,
  };
}

function tableOf(block: TableBlock, above: Block | undefined): OwnTable | undefined {
  const place = narrativePlace(block);
  if (!place || block.rows.length * block.widths.length > MOST_CELLS) return undefined;
  const grid = block.rows.map(({ cells }) => cells.map(({ lines }) => lines.join('').trim()));
  const isNumbered = (texts: readonly string[]): boolean =>
    texts.slice(1).some(text => text !== '' && cellOf(text) !== undefined && !bareYear.test(text));
  const first = grid.findIndex(isNumbered);
  if (first < 0) return undefined;
  // A table without a head has its first numbers in the first line.
  const head = grid.slice(0, first);
  const labelAt = (texts: readonly string[]): number =>
    texts.findIndex((text, column) => text !== '' && (!cellOf(text) || (column === 0 && bareYear.test(text))));
  const caption = above?.kind === 'paragraph' && above.role === 'caption' ? above.text : '';
  return {
    name: nameOf(caption, '这张表'),
    caption,
    heads: block.widths.map((_, column) => head.map(texts => texts[column] ?? '').join('')),
    rows: block.rows.slice(first).map((row, index) => {
      const texts = grid[first + index] ?? [];
      const at = labelAt(texts);
      const origin = row.cells[0]?.origin;
      return {
        label: texts[at] ?? '',
        words: texts.filter(text => words.test(text)).join(' '),
        // What stands before the label is a number in order.
        cells: texts.map((text, column) => (column <= at ? undefined : cellOf(text))),
        path: place.path,
        line: origin?.kind === 'report' ? origin.line : undefined,
      };
    }),
    ...place,
  };
}

function cellOf(text: string): OwnCell {
  if (emptyCell.test(text)) return { value: 0, step: 1, isBlank: true };
  const plain = halfWidth(text, ofFigures);
  const number = readNumber(plain);
  if (!number?.exact || number.chinese || !unit.test(plain.slice(number.length).trim())) return undefined;
  return { value: number.value, step: number.step, isBlank: false };
}

const stepOf = (printed: string): number => 10 ** -(printed.split('.')[1]?.length ?? 0);

/** Where a finding of a row stands. */
export const ownPlace = ({ path, line, label }: OwnRow) => ({
  path,
  ...(line !== undefined && { line }),
  ...(label !== '' && { excerpt: label }),
});
