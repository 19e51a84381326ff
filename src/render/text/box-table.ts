/** A table drawn with box characters; merged cells have no line inside. */
import type { TableBlock, TableCell } from '../../document/document.ts';
import { type Grid, gridOf } from '../../document/grid.ts';
import { padCenter, padEnd, wrap } from '../../text/width.ts';
import { columnWidths, PADDING } from './column-widths.ts';
import { joinLines } from './join-lines.ts';

/** By the lines that meet: up 8, down 4, left 2, right 1. */
const joints = '   ─ ┌┐┬ └┘┴│├┤┼';

interface Drawing {
  readonly grid: Grid;
  readonly widths: readonly number[];
  /** Lines of text of each row. */
  readonly heights: readonly number[];
  /** The wrapped text of each cell. */
  readonly texts: ReadonlyMap<TableCell, readonly string[]>;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Inner width of a cell: its columns and the lines that it swallows between them. */
function widthOf(widths: readonly number[], cell: TableCell): number {
  return sum(widths.slice(cell.column, cell.column + cell.colSpan)) + cell.colSpan - 1;
}

/** Lines that a cell has for its text: its rows and the borders that it swallows between them. */
function roomOf(heights: readonly number[], row: number, rowSpan: number): number {
  return sum(heights.slice(row, row + rowSpan)) + rowSpan - 1;
}

/** A blank at which a line was broken would be lost among those that fill the cell: as a no-break space it can be read back. */
const keepOuterBlanks = (line: string): string => line.replace(/^ +| +$/g, blanks => '\u00a0'.repeat(blanks.length));

function draw(table: TableBlock): Drawing {
  const widths = columnWidths(table);
  const texts = new Map<TableCell, readonly string[]>();
  const needs: { row: number; rowSpan: number; lines: number }[] = [];
  table.rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      const lines = cell.lines.flatMap(line => wrap(line, widthOf(widths, cell) - PADDING)).map(keepOuterBlanks);
      texts.set(cell, lines);
      needs.push({ row, rowSpan: cell.rowSpan, lines: lines.length });
    }
  });
  const heights = table.rows.map(() => 1);
  for (const { row, rowSpan, lines } of needs.sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = row + rowSpan - 1;
    heights[last] = (heights[last] ?? 1) + Math.max(0, lines - roomOf(heights, row, rowSpan));
  }
  return { grid: gridOf(table), widths, heights, texts };
}

/** Whether two neighbouring positions belong to different cells; a position that no cell covers is a cell of its own. */
function isEdge(grid: Grid, rowA: number, columnA: number, rowB: number, columnB: number): boolean {
  const a = grid[rowA]?.[columnA]?.cell;
  const b = grid[rowB]?.[columnB]?.cell;
  if (a || b) return a !== b;
  const inside = (row: number, column: number) => grid[row] !== undefined && column >= 0 && column < grid[row].length;
  return inside(rowA, columnA) || inside(rowB, columnB);
}

/** The character above row `row` and left of column `column`. */
function joint(grid: Grid, row: number, column: number): string {
  const up = isEdge(grid, row - 1, column - 1, row - 1, column) ? 8 : 0;
  const down = isEdge(grid, row, column - 1, row, column) ? 4 : 0;
  const left = isEdge(grid, row - 1, column - 1, row, column - 1) ? 2 : 0;
  const right = isEdge(grid, row - 1, column, row, column) ? 1 : 0;
  return joints[up + down + left + right] ?? ' ';
}

/** One line of a cell's text, filled up to the cell's width. @param line counted from the top of the cell's room */
function cellLine(drawing: Drawing, cell: TableCell, row: number, line: number): string {
  const width = widthOf(drawing.widths, cell);
  const lines = drawing.texts.get(cell) ?? [];
  const top = (roomOf(drawing.heights, row, cell.rowSpan) - lines.length) >> 1;
  const text = lines[line - top] ?? '';
  return cell.align === 'center' ? padCenter(text, width) : padEnd(` ${text}`, width);
}

/** The border above row `row`; cells that go on through it show their text there. */
function borderLine(drawing: Drawing, row: number): string {
  const { grid, widths, heights } = drawing;
  let drawn = '';
  for (let column = 0; column < widths.length; column++) {
    const through = grid[row]?.[column];
    drawn += joint(grid, row, column);
    if (through && through.row < row) {
      drawn += cellLine(drawing, through.cell, through.row, roomOf(heights, through.row, row - through.row));
      column += through.cell.colSpan - 1;
    } else drawn += '─'.repeat(widths[column] ?? 0);
  }
  return drawn + joint(grid, row, widths.length);
}

function textLine(drawing: Drawing, row: number, line: number): string {
  const { grid, widths, heights } = drawing;
  let drawn = '';
  for (let column = 0; column < widths.length; column++) {
    const at = grid[row]?.[column];
    drawn += '│';
    if (!at) {
      drawn += ' '.repeat(widths[column] ?? 0);
      continue;
    }
    const above = row > at.row ? roomOf(heights, at.row, row - at.row) + 1 : 0;
    drawn += cellLine(drawing, at.cell, at.row, above + line);
    column += at.cell.colSpan - 1;
  }
  return `${drawn}│`;
}

/** The table as lines that are all equally wide in a monospaced terminal. */
export function boxTable(table: TableBlock): string[] {
  const drawing = draw(withPlainLines(table));
  const rows = drawing.heights.flatMap((height, row) => [
    borderLine(drawing, row),
    ...Array.from({ length: height }, (_, line) => textLine(drawing, row, line)),
  ]);
  return [...rows, borderLine(drawing, table.rows.length)];
}

/** Tabs and line ends inside a text would break the drawing. */
function withPlainLines(table: TableBlock): TableBlock {
  const plain = (cell: TableCell): TableCell => ({ ...cell, lines: cell.lines.map(line => joinLines([line])) });
  return { ...table, rows: table.rows.map(row => ({ ...row, cells: row.cells.map(plain) })) };
}
