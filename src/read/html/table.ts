/** A data table as a grid, by the table model of the HTML standard (4.9.12), made sound. */
import type { CellRole, Origin, TableBlock } from '../../document/document.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { type PlacedCell, tableBlock } from '../table-block.ts';
import { collapse, linesOf } from './flow.ts';
import { alignOf } from './style.ts';
import { attributeOf, childElements, type Element, textContent } from './tree.ts';
import { isHidden } from './visible.ts';

/** Bounds of the standard. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;
/** Beyond this a grid is no table of words and numbers. */
const MOST_COLUMNS = 5000;

/** A cell with several paragraphs, or with this much text, is a part of the page: the table only arranges it. */
const LONG_TEXT = 1500;
const PARAGRAPH = 40;
const SEVERAL = 3;

interface Group {
  readonly isHead: boolean;
  readonly rows: readonly Element[];
}

function groupsOf(table: Element): readonly Group[] {
  const heads: Group[] = [];
  const bodies: Group[] = [];
  const feet: Group[] = [];
  for (const child of childElements(table)) {
    if (isHidden(child)) continue;
    const rows = childElements(child).filter(row => row.tagName === 'tr' && !isHidden(row));
    if (child.tagName === 'thead') heads.push({ isHead: true, rows });
    if (child.tagName === 'tbody') bodies.push({ isHead: false, rows });
    // A foot stands at the bottom, wherever it is written.
    if (child.tagName === 'tfoot') feet.push({ isHead: false, rows });
  }
  return [...heads, ...bodies, ...feet];
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

function span(cell: Element, name: 'colspan' | 'rowspan'): number | undefined {
  const [, digits] = /^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

interface Collected {
  readonly cells: PlacedCell[];
  readonly height: number;
  readonly headerRows: number;
  readonly hasHeads: boolean;
}

/** @param originOf the next so many lines @returns undefined where the grid would be absurd */
function collect(table: Element, originOf: (lines: number) => Origin): Collected | undefined {
  const cells: PlacedCell[] = [];
  let height = 0;
  let headerRows = 0;
  let hasHeads = false;
  for (const group of groupsOf(table)) {
    const first = cells.length;
    /** By column: the first row that no cell from above reaches any more. */
    const free: number[] = [];
    let reach = height;
    for (const tr of group.rows) {
      const row = height;
      const own = childElements(tr).filter(cell => isCell(cell) && !isHidden(cell));
      // A row that holds nothing and that nothing reaches is not shown.
      if (own.length === 0 && row >= reach) continue;
      let column = 0;
      for (const cell of own) {
        while ((free[column] ?? 0) > row) column++;
        if (column > MOST_COLUMNS) return undefined;
        const colSpan = Math.min(span(cell, 'colspan') || 1, MOST_COLUMNS_SPANNED);
        // A `rowspan` of 0 goes to the end of the group.
        const rowSpan = Math.min(span(cell, 'rowspan') ?? 1, MOST_ROWS_SPANNED) || MOST_ROWS_SPANNED;
        for (let at = column; at < column + colSpan; at++) free[at] = Math.max(free[at] ?? 0, row + rowSpan);
        const lines = linesOf(cell);
        if (cell.tagName === 'th' && lines.length > 0) hasHeads = true;
        const role = roleOf(cell, lines, group.isHead, column);
        const isLeft =
          (alignOf(cell) ?? attributeOf(cell, 'class')) === 'left' || attributeOf(cell, 'class') === 'band';
        const align = isLeft ? 'left' : 'center';
        cells.push({ row, column, rowSpan, colSpan, lines, role, align, origin: originOf(lines.length) });
        column += colSpan;
        reach = Math.max(reach, row + rowSpan);
      }
      height++;
    }
    // No cell reaches beyond its group.
    for (let at = first; at < cells.length; at++) {
      const cell = cells[at];
      if (cell) cells[at] = { ...cell, rowSpan: Math.min(cell.rowSpan, height - cell.row) };
    }
    if (group.isHead) headerRows = height;
  }
  return { cells, height, headerRows, hasHeads };
}

function roleOf(cell: Element, lines: readonly string[], inHead: boolean, column: number): CellRole {
  if (cell.tagName !== 'th' || lines.length === 0) return 'figure';
  const scope = attributeOf(cell, 'scope')?.toLowerCase();
  if (scope?.startsWith('row')) return 'row';
  if (scope?.startsWith('col') || inHead) return 'column';
  return column === 0 ? 'row' : 'column';
}

/** Heads as wide as the table are bands over what stands below them. */
function withBands(block: TableBlock): TableBlock {
  const width = block.widths.length;
  return {
    ...block,
    rows: block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell =>
        cell.role !== 'figure' && width > 1 && cell.colSpan === width ? { ...cell, role: 'band' } : cell,
      ),
    })),
  };
}

const isArrangement = (lines: readonly string[]): boolean =>
  lines.reduce((sum, line) => sum + line.length, 0) > LONG_TEXT ||
  lines.filter(line => line.length >= PARAGRAPH).length >= SEVERAL;

/**
 * @param originOf takes the number of lines of a cell
 * @returns undefined where the table only arranges the page, so that what is in its cells is to be read as blocks
 */
export function dataTable(table: Element, originOf: (lines: number) => Origin): TableBlock | undefined {
  const role = attributeOf(table, 'role');
  if (role === 'presentation' || role === 'none') return undefined;
  const captionElement = childElements(table).find(child => child.tagName === 'caption');
  const caption = captionElement ? trimBlanks(collapse(textContent(captionElement, isHidden))) : '';
  const origin = originOf(0);
  const collected = collect(table, originOf);
  if (!collected) return undefined;
  const { cells, height, headerRows, hasHeads } = collected;
  const isMarked = caption !== '' || hasHeads;
  if (!isMarked && cells.some(({ lines }) => isArrangement(lines))) return undefined;
  const block = tableBlock(cells, { height, caption, headerRows, origin });
  if (!block || (!isMarked && block.widths.length === 1)) return undefined;
  return withBands(block);
}
