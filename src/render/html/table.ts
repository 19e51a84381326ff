/** A table that a screen reader can walk: caption, heads tied to numbers (WCAG 2.1, 1.3.1; GB/T 37668-2019). */
import type { TableBlock, TableCell, TableRow } from '../../document/document.ts';
import { attribute, escapeHtml } from '../../document/escape-html.ts';
import type { Dress, Look } from './dress.ts';
import { isHead, isPlain, tableHeads } from './table-heads.ts';

/** From this number of columns on a table scrolls on a narrow screen, rather than being squeezed. */
const WIDE = 6;

/** @param index of the table in the document, which makes the ids of its heads unique */
export function htmlTable(table: TableBlock, index: number, dress: Dress): string {
  const head = table.rows.slice(0, headRows(table));
  const cellHtml = cellWriter(table, index, dress);
  const rowsHtml = (rows: readonly TableRow[]): string =>
    rows.map(({ cells }) => `<tr>\n${cells.map(cellHtml).join('\n')}\n</tr>\n`).join('');
  const section = (tag: string, rows: readonly TableRow[]): string =>
    rows.length === 0 ? '' : `<${tag}>\n${rowsHtml(rows)}</${tag}>\n`;
  return (
    `<div${dress('scroll')} role="region"${attribute('aria-label', table.caption)} tabindex="0">\n` +
    `<table${dress(table.widths.length < WIDE ? 'table' : 'table wide')}>\n` +
    `${captionOf(table, dress)}${columnGroup(table)}${section('thead', head)}${section('tbody', table.rows.slice(head.length))}` +
    '</table>\n</div>\n'
  );
}

/**
 * An official table has a caption. A free one is named by the region around it: what its caption says stands in its heads
 * or in the line above, and a word processor that takes the page over would show it once more.
 */
function captionOf({ table, caption }: TableBlock, dress: Dress): string {
  return table === undefined ? '' : `<caption${dress('caption')}>${escapeHtml(caption)}</caption>\n`;
}

/** Rows for `thead`, which print repeats on every page; none where a merged cell would be cut by its end. */
function headRows({ headerRows, rows }: TableBlock): number {
  const isCut = rows.slice(0, headerRows).some(({ cells }, row) => cells.some(cell => row + cell.rowSpan > headerRows));
  return isCut ? 0 : headerRows;
}

function columnGroup({ widths }: TableBlock): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(width => `<col style="width:${((width / total) * 100).toFixed(2)}%">`);
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

function cellWriter(table: TableBlock, index: number, dress: Dress): (cell: TableCell) => string {
  const headsOfCell = isPlain(table) ? new Map<TableCell, readonly TableCell[]>() : tableHeads(table);
  const tied = new Set([...headsOfCell.values()].flat());
  const ids = new Map<TableCell, string>();
  table.rows.forEach(({ cells }, row) => {
    for (const cell of cells) if (tied.has(cell)) ids.set(cell, `nb${index}-${row}-${cell.column}`);
  });
  return cell => {
    const heads = headsOfCell.get(cell) ?? [];
    const tag = isHead(cell) ? 'th' : 'td';
    const attributes =
      attribute('id', ids.get(cell)) +
      attribute('scope', tag === 'td' ? undefined : cell.role === 'row' ? 'row' : 'col') +
      attribute('headers', heads.map(head => ids.get(head) ?? '').join(' ') || undefined) +
      attribute('colspan', cell.colSpan === 1 ? undefined : cell.colSpan) +
      attribute('rowspan', cell.rowSpan === 1 ? undefined : cell.rowSpan);
    return `<${tag}${attributes}${dress(cellLook(cell))}>${cell.lines.map(escapeHtml).join('<br>')}</${tag}>`;
  };
}

function cellLook({ role, align }: TableCell): Look {
  return role === 'band' ? 'band' : align;
}
