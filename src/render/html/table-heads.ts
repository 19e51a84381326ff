/** Which heads a number belongs to, told from the grid and the roles of its cells alone. */
import type { TableBlock, TableCell } from '../../document/document.ts';
import { type Grid, gridOf } from '../../document/grid.ts';

export function isEmpty(cell: TableCell): boolean {
  return cell.lines.every(line => line.trim() === '');
}

/** Whether a cell is written as `th`: a label with words in it that stands over or beside numbers. */
export function isHead(cell: TableCell): boolean {
  return cell.role !== 'figure' && cell.role !== 'corner' && !isEmpty(cell);
}

/** The nearest unbroken run of heads above a position, outer first: a table of several blocks has heads in its middle. */
function headsAbove(grid: Grid, row: number, column: number): TableCell[] {
  const heads: TableCell[] = [];
  for (let at = row - 1; at >= 0; at--) {
    const cell = grid[at]?.[column]?.cell;
    const isColumnHead = cell !== undefined && isHead(cell) && cell.role !== 'row';
    if (!isColumnHead) {
      if (heads.length > 0) break;
    } else if (heads[0] !== cell) heads.unshift(cell);
  }
  return heads;
}

function headsBeside(grid: Grid, row: number, column: number): TableCell[] {
  const heads: TableCell[] = [];
  for (let at = column - 1; at >= 0; at--) {
    const cell = grid[row]?.[at]?.cell;
    if (cell && isHead(cell) && cell.role === 'row' && heads[0] !== cell) heads.unshift(cell);
  }
  return heads;
}

/** The heads of every figure cell: those of its columns, then those of its rows, each from the outermost in. */
export function tableHeads(table: TableBlock): ReadonlyMap<TableCell, readonly TableCell[]> {
  const grid = gridOf(table);
  const heads = new Map<TableCell, readonly TableCell[]>();
  table.rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      if (cell.role !== 'figure') continue;
      const columns = Array.from({ length: cell.colSpan }, (_, at) => headsAbove(grid, row, cell.column + at));
      const rows = Array.from({ length: cell.rowSpan }, (_, at) => headsBeside(grid, row + at, cell.column));
      heads.set(cell, [...new Set([...columns.flat(), ...rows.flat()])]);
    }
  });
  return heads;
}

/** Whether `scope` alone ties every number to its heads: no merged cells, heads in the first row and column only. */
export function isPlain(table: TableBlock): boolean {
  return table.rows.every(({ cells }, row) =>
    cells.every(
      cell =>
        cell.colSpan === 1 &&
        cell.rowSpan === 1 &&
        (!isHead(cell) || (cell.role === 'row' ? cell.column === 0 : row === 0)),
    ),
  );
}
