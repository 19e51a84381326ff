/** Free tables of the narrative: lines `| a | b |`, which the official rules leave alone. */

import { displayWidth } from '../text/width.ts';
import type { Origin, TableBlock, TableCell, TableRow } from './document.ts';

/** Twips of a text block of 156 mm (GB/T 9704-2012). */
const TEXT_WIDTH = 8844;
/** A word processor takes no more columns; lines with more stay text. */
const MAX_COLUMNS = 63;
/** Columns of display beyond which a cell is a text, not a word, and is set from the left. */
const LONG_CELL = 24;
/** Bounds of a column's share, so that one long text leaves room for the others. */
const NARROWEST = 8;
const WIDEST = 40;

export interface TableLine {
  readonly cells: readonly string[];
  readonly origin: Origin;
}

/**
 * The cells of a line `| a | b |`, trimmed; the bar at its end may be missing, `\|` is a bar inside a cell, and a line that
 * begins with a full-width ｜ is parted by those. @returns undefined where the line is no row of a table
 */
export function tableCells(line: string): readonly string[] | undefined {
  const bar = line[0];
  if (bar !== '|' && bar !== '｜') return undefined;
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    if (line[at] === bar) {
      cells.push(cell);
      cell = '';
    } else {
      if (line[at] === '\\' && line[at + 1] === bar) at++;
      cell += line.charAt(at);
    }
  }
  cells.push(cell);
  // One bar alone is a sign in a text.
  if (cells.length < 2) return undefined;
  const trimmed = cells.map(text => text.trim());
  if (trimmed.at(-1) === '') trimmed.pop();
  return trimmed.length > MAX_COLUMNS ? undefined : trimmed;
}

const isSeparator = ({ cells }: TableLine): boolean => cells.every(cell => /^:?-{3,}:?$/.test(cell));

/**
 * Parts a run of table lines into tables: as in Markdown, a line of dashes stands below the head of a table, so that one
 * further down begins a new table. The lines of dashes themselves are no rows.
 */
export function splitTables(lines: readonly TableLine[]): readonly (readonly TableLine[])[] {
  const tables: TableLine[][] = [];
  let table: TableLine[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (table.length > 0 && isSeparator(line)) return;
    if (table.length > 1 && next && isSeparator(next)) {
      tables.push(table);
      table = [];
    }
    table.push(line);
  });
  return table.length > 0 ? [...tables, table] : tables;
}

/**
 * One table of the given rows; short rows are filled up with blank cells. The first of several rows is the head.
 * @param caption what the table is; its column heads say it where there is no better word
 */
export function freeTable(lines: readonly TableLine[], caption: string | undefined): TableBlock | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const width = lines.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const headerRows = lines.length > 1 ? 1 : 0;
  const columns = Array.from({ length: width }, (_, column) => lines.map(({ cells }) => cells[column] ?? ''));
  const isLong = columns.map(column => column.slice(headerRows).some(cell => displayWidth(cell) > LONG_CELL));
  const rows = lines.map(({ cells, origin }, row): TableRow => {
    const inHead = row < headerRows;
    return {
      minHeight: 0,
      cells: columns.map((_, column): TableCell => {
        const text = cells[column] ?? '';
        return {
          role: inHead && text !== '' ? 'column' : 'figure',
          lines: [text],
          column,
          colSpan: 1,
          rowSpan: 1,
          align: !inHead && isLong[column] ? 'left' : 'center',
          origin,
        };
      }),
    };
  });
  return {
    kind: 'table',
    table: undefined,
    caption: caption ?? (first.cells.filter(cell => cell !== '').join('、') || '表格'),
    widths: shareOut(columns),
    headerRows,
    rows,
    origin: first.origin,
  };
}

/** Widths by the widest text of each column. */
function shareOut(columns: readonly (readonly string[])[]): number[] {
  const weights = columns.map(column =>
    Math.min(
      WIDEST,
      column.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), NARROWEST),
    ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map(weight => Math.floor((TEXT_WIDTH * weight) / total));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, column) => (column === widths.length - 1 ? width + rest : width));
}
