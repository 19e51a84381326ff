/** Tables without rulings: rows of numbers that stand below each other. */

import { nearestPosition } from '../positions.ts';
import type { FoundCell, FoundTable, OriginAt } from './found-table.ts';
import { joinLines, type Line, linesOf } from './line.ts';
import { median } from './matrix.ts';
import type { Glyph } from './page-content.ts';

/** Words of a line that stand together. */
interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** In shares of the size: a gap that parts two cells. */
const CELL_GAP = 0.9;
/** Numbers that make a line a row; prose has fewer with gaps around each. */
const FEWEST_NUMBERS = 3;
const FEWEST_ROWS = 2;
/** A single row of so many numbers is a table too: the reviews and lawsuits have fifteen. */
const LONG_ROW = 8;
/** Lines without numbers between two rows: a label broken over several lines. */
const MOST_LABEL_LINES = 3;

const figure = /^(?:[\d０-９,，.．]+(?:[（(].*[）)])?|[/／—–-]|无)$/;

function chunksOf({ glyphs, size }: Line): Chunk[] {
  const chunks: Glyph[][] = [];
  for (const glyph of glyphs) {
    const chunk = chunks.at(-1);
    const last = chunk?.at(-1);
    if (chunk && last && glyph.left - last.right < CELL_GAP * size) chunk.push(glyph);
    else chunks.push([glyph]);
  }
  return chunks.flatMap(chunk => linesOf(chunk).map(({ text, left, right }) => ({ text, left, right })));
}

interface Row {
  readonly line: Line;
  readonly chunks: readonly Chunk[];
  readonly numbers: readonly Chunk[];
}

export interface AlignedTable {
  readonly table: FoundTable;
  /** The lines that it is made of. */
  readonly lines: readonly Line[];
}

/** @param lines of a page that stand in no ruled table, from the top down */
export function alignedTables(lines: readonly Line[], originAt: OriginAt): AlignedTable[] {
  const rows = lines.map((line): Row => {
    const chunks = chunksOf(line);
    return { line, chunks, numbers: chunks.filter(({ text }) => figure.test(text)) };
  });
  const runs: Row[][] = [];
  let gap = Infinity;
  for (const row of rows) {
    const isRow = row.numbers.length >= FEWEST_NUMBERS;
    if (isRow && gap > MOST_LABEL_LINES) runs.push([]);
    gap = isRow ? 0 : gap + 1;
    if (gap <= MOST_LABEL_LINES) runs.at(-1)?.push(row);
  }
  return runs.flatMap(run => {
    const end = run.findLastIndex(({ numbers }) => numbers.length >= FEWEST_NUMBERS);
    return tableOf(run.slice(0, end + 1), originAt) ?? [];
  });
}

function tableOf(run: readonly Row[], originAt: OriginAt): AlignedTable | undefined {
  const bodies = run.filter(({ numbers }) => numbers.length >= FEWEST_NUMBERS);
  const width = bodies.reduce((most, { numbers }) => Math.max(most, numbers.length), 0);
  if (bodies.length < FEWEST_ROWS && width < LONG_ROW) return undefined;
  const full = bodies.filter(({ numbers }) => numbers.length === width);
  const centres = Array.from(
    { length: width },
    (_, column) => median(full.map(({ numbers }) => middle(numbers[column]))) ?? 0,
  );
  const edge = centres[0] ?? 0;
  const labels = bodies.map((): string[] => []);
  const baselines = bodies.map(({ line }) => line.baseline);
  const cells: FoundCell[] = [];
  for (const { line, chunks, numbers } of run) {
    const isNumber = new Set(numbers);
    const words = chunks.filter(chunk => !isNumber.has(chunk) && chunk.left < edge).map(({ text }) => text);
    const label = labels[nearestPosition(baselines, line.baseline)];
    for (const word of words) label?.push(word);
  }
  bodies.forEach(({ line, numbers }, row) => {
    const place = { top: row, bottom: row + 1, origin: originAt(line.baseline) };
    cells.push({ ...place, left: 0, right: 1, text: joinLines(labels[row] ?? []) });
    for (const number of numbers) {
      const column = nearestPosition(centres, middle(number)) + 1;
      cells.push({ ...place, left: column, right: column + 1, text: number.text });
    }
  });
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const left = run.reduce((least, { line }) => Math.min(least, line.left), first.line.left);
  const right = run.reduce((most, { line }) => Math.max(most, line.right), first.line.right);
  const table: FoundTable = {
    left,
    right,
    top: first.line.top,
    bottom: last.line.bottom,
    xs: [left, ...centres, right],
    rows: bodies.length,
    cells,
    origin: originAt(first.line.baseline),
  };
  return { table, lines: run.map(({ line }) => line) };
}

const middle = (chunk: Chunk | undefined): number => (chunk ? (chunk.left + chunk.right) / 2 : 0);
