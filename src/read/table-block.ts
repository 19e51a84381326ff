/** A sound grid from the cells of a stranger's table: no overlap, no hole, no column without a cell of its own. */
import type { CellRole, Origin, TableBlock, TableCell } from '../document/document.ts';
import { firstAtOrAfter } from './positions.ts';

/** A cell as a reader found it, at its upper left corner; spans may promise more than there is room for. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** In normal form; none or one that is empty for a blank cell. */
  readonly lines: readonly string[];
  readonly role?: CellRole;
  readonly align?: TableCell['align'];
  readonly origin: Origin;
}

export interface TableFrame {
  /** Rows of the table, blank ones among them. */
  readonly height: number;
  readonly caption?: string;
  readonly headerRows?: number;
  readonly origin: Origin;
}

/** Twips of a text block of 156 mm (GB/T 9704-2012), shared out evenly: a page on the screen has no twips. */
const TEXT_WIDTH = 8844;
/** The largest official table has 280 positions. */
const MOST_POSITIONS = 60_000;

/**
 * @param cells in any order; of two that claim a position the one whose corner comes first, row by row, has it
 * @returns undefined where there is no cell, or the grid would be larger than any table that people read
 */
export function tableBlock(cells: readonly PlacedCell[], frame: TableFrame): TableBlock | undefined {
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const width = starts.length;
  const { height, caption = '', headerRows = 0, origin } = frame;
  if (width === 0 || height === 0 || width * height > MOST_POSITIONS) return undefined;

  // Columns in which no cell begins are no columns: `colspan="1000"` means "to the end".
  const indexOf = new Map(starts.map((column, index) => [column, index]));
  const columnOf = (column: number): number => indexOf.get(column) ?? firstAtOrAfter(starts, column);
  const taken = Array.from({ length: height }, () => Array<boolean>(width).fill(false));
  const rows = taken.map((): TableCell[] => []);
  const inOrder = cells.filter(({ row }) => row < height).sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of inOrder) {
    const column = columnOf(cell.column);
    const line = taken[cell.row];
    if (!line || line[column]) continue;
    const wanted = columnOf(cell.column + cell.colSpan) - column;
    let colSpan = 1;
    while (colSpan < wanted && !line[column + colSpan]) colSpan++;
    const isFree = (row: number): boolean => taken[row]?.slice(column, column + colSpan).every(used => !used) ?? false;
    let rowSpan = 1;
    while (rowSpan < cell.rowSpan && isFree(cell.row + rowSpan)) rowSpan++;
    for (let row = cell.row; row < cell.row + rowSpan; row++) taken[row]?.fill(true, column, column + colSpan);
    rows[cell.row]?.push(tableCell(cell, column, colSpan, rowSpan));
  }
  const filled = rows.map((made, row) => {
    const origin = made[0]?.origin ?? frame.origin;
    const blanks = (taken[row] ?? []).flatMap((used, column) => (used ? [] : [blankCell(column, origin)]));
    return { minHeight: 0, cells: [...made, ...blanks].sort((a, b) => a.column - b.column) };
  });
  const share = Math.floor(TEXT_WIDTH / width);
  const widths = starts.map((_, column) => (column < width - 1 ? share : TEXT_WIDTH - share * (width - 1)));
  return { kind: 'table', table: undefined, caption, widths, headerRows, rows: filled, origin };
}

function tableCell(cell: PlacedCell, column: number, colSpan: number, rowSpan: number): TableCell {
  const { lines, role = 'figure', align = 'center', origin } = cell;
  return { role, lines: lines.length > 0 ? lines : [''], column, colSpan, rowSpan, align, origin };
}

function blankCell(column: number, origin: Origin): TableCell {
  return { role: 'figure', lines: [''], column, colSpan: 1, rowSpan: 1, align: 'center', origin };
}

/** A table of plain rows: cells side by side without spans, short rows filled up with blank cells. */
export function tableOfRows(
  rows: readonly { readonly cells: readonly (readonly string[])[]; readonly origin: Origin }[],
): TableBlock | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const cells = rows.flatMap(({ cells: texts, origin }, row) =>
    texts.map((lines, column): PlacedCell => ({ row, column, rowSpan: 1, colSpan: 1, lines, origin })),
  );
  return tableBlock(cells, { height: rows.length, origin: first.origin });
}
