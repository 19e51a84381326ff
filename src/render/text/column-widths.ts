/** How many columns of the terminal each column of a table gets. */
import type { TableBlock } from '../../document/document.ts';
import { displayWidth, narrowestWidth } from '../../text/width.ts';

/** Columns of a line: centred and right-aligned lines are set in it, and tables stay within it where their numbers allow. */
export const LINE_WIDTH = 112;
/** A blank on either side of a cell's text. */
export const PADDING = 2;
/** A label of up to three characters is never broken. */
const SHORT_LABEL = 6;

interface Bounds {
  /** Below this a number or a short label would break. */
  readonly least: number;
  /** At this nothing is wrapped. */
  readonly natural: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function boundsOf(table: TableBlock, column: number): Bounds {
  let least = 1;
  let natural = 1;
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      if (cell.column !== column || cell.colSpan > 1) continue;
      for (const line of cell.lines) {
        const width = displayWidth(line);
        natural = Math.max(natural, width);
        least = Math.max(least, narrowestWidth(line), Math.min(width, SHORT_LABEL));
      }
    }
  }
  return { least: least + PADDING, natural: natural + PADDING };
}

/** Columns that an official form draws equally wide, but for a twip lost in rounding, stay equal while the line has room. */
function equalised(table: TableBlock, bounds: readonly Bounds[], room: number): readonly Bounds[] {
  if (table.table === undefined) return bounds;
  const equal = bounds.map((_, column) => {
    const twips = table.widths[column] ?? 0;
    const equals = bounds.filter((_, other) => Math.abs((table.widths[other] ?? 0) - twips) <= 1);
    return {
      least: Math.max(...equals.map(({ least }) => least)),
      natural: Math.max(...equals.map(({ natural }) => natural)),
    };
  });
  return sum(equal.map(({ least }) => least)) <= room ? equal : bounds;
}

/** Widens the last column under a cell whose text, all on one line, would not fit the columns that it spans. */
function fitSpans(table: TableBlock, widths: readonly number[], textWidth: (line: string) => number): number[] {
  const fitted = [...widths];
  for (const { cells } of table.rows) {
    for (const { column, colSpan, lines } of cells) {
      if (colSpan === 1) continue;
      const room = sum(fitted.slice(column, column + colSpan)) + colSpan - 1;
      const lack = Math.max(0, ...lines.map(textWidth)) + PADDING - room;
      const last = column + colSpan - 1;
      if (lack > 0) fitted[last] = (fitted[last] ?? 0) + lack;
    }
  }
  return fitted;
}

/** Shares `room` in the proportions of the form; no column gets less than its least width. */
function shared(table: TableBlock, bounds: readonly Bounds[], room: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = table.widths.flatMap((twips, column) => (fixed.has(column) ? [] : [{ twips, column }]));
    const left = room - sum(bounds.map(({ least }, column) => (fixed.has(column) ? least : 0)));
    const twips = sum(free.map(column => column.twips));
    const share = (own: number): number => Math.floor((left * own) / twips);
    const tooNarrow = free.filter(({ twips: own, column }) => share(own) < (bounds[column]?.least ?? 0));
    if (tooNarrow.length > 0) {
      for (const { column } of tooNarrow) fixed.add(column);
      continue;
    }
    const widths = bounds.map(({ least }, column) => (fixed.has(column) ? least : share(table.widths[column] ?? 0)));
    const widest = table.widths.indexOf(Math.max(...free.map(column => column.twips)));
    if (free.length > 0) widths[widest] = (widths[widest] ?? 0) + room - sum(widths);
    return widths;
  }
}

/**
 * Widths in columns, padding included, borders not: as wide as the text where the table then fits the line, else in the
 * proportions of the form, so that long labels wrap and numbers do not.
 */
export function columnWidths(table: TableBlock): number[] {
  const room = LINE_WIDTH - table.widths.length - 1;
  const own = table.widths.map((_, column) => boundsOf(table, column));
  const bounds = equalised(table, own, room);
  const natural = fitSpans(
    table,
    bounds.map(column => column.natural),
    displayWidth,
  );
  if (sum(natural) <= room) return natural;
  return fitSpans(table, shared(table, bounds, room), narrowestWidth);
}
