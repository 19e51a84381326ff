/** How the text of a table fits into its cells: widths on this page, sizes of labels and figures, heights of rows. */
import type { TableBlock, TableCell } from '../../document/document.ts';
import { charactersOf, type Face, type Sheet, textWidth } from './sheet.ts';

/** Line heights by the size of the font. */
export const lineHeight = {
  /** 宋体, as Word and WPS set it. */
  usual: 1.3,
  /** The fonts that stand in for it elsewhere. */
  generous: 1.45,
} as const;

export type LineHeight = (typeof lineHeight)[keyof typeof lineHeight];
/** Half points; smaller figures cannot be read. */
const SMALLEST_FIGURE = 12;
/** Widths that miss the text block by no more than rounding stay as the form has them. */
const ROUNDING = 20;
/** A bracketed number at the start of a label: （三） */
const bracketedNumber = /^（[^）]{1,3}）(?=.)/u;
const narrowest = /[\d.]+/g;

/** Widths of the grid columns, scaled to the text block; the last takes what rounding leaves. */
export function columnWidths(table: Pick<TableBlock, 'widths'>, sheet: Sheet): number[] {
  const sum = table.widths.reduce((total, width) => total + width, 0);
  if (sum === 0 || Math.abs(sum - sheet.text.width) <= ROUNDING) return [...table.widths];
  const scaled = table.widths.map(width => Math.floor((width * sheet.text.width) / sum));
  const rest = sheet.text.width - scaled.reduce((total, width) => total + width, 0);
  return scaled.map((width, index) => (index === scaled.length - 1 ? width + rest : width));
}

export function spanWidth(widths: readonly number[], cell: Pick<TableCell, 'column' | 'colSpan'>): number {
  return widths.slice(cell.column, cell.column + cell.colSpan).reduce((total, width) => total + width, 0);
}

/** A centred cell needs less room at its sides than a text that runs from its left edge. */
export function sideMargin(cell: Pick<TableCell, 'align'>, sheet: Sheet): number {
  return cell.align === 'center' ? Math.floor(sheet.cellMargin / 2) : sheet.cellMargin;
}

/** The text of a cell as it is set. */
export interface FittedText {
  readonly lines: readonly string[];
  /** Which of the two table styles; `size` is given where neither fits. */
  readonly face: 'table' | 'longLabel';
  /** Half points. */
  readonly size: number | undefined;
}

/**
 * Chooses size and lines for a cell: labels that take more than a line are set smaller, heads of narrow columns only
 * where that brings them onto one line; figures shrink until their digits stand on one line.
 * @param width of the cell in twips
 */
export function fitText(cell: TableCell, width: number, sheet: Sheet): FittedText {
  const room = width - 2 * sideMargin(cell, sheet);
  const fits = (text: string, face: Face): boolean => textWidth(text, face.size) <= room;
  if (cell.role === 'figure') return { lines: cell.lines, face: 'table', size: figureSize(cell.lines, room, sheet) };
  if (cell.lines.every(line => fits(line, sheet.table))) return { lines: cell.lines, face: 'table', size: undefined };
  if (cell.lines.every(line => fits(line, sheet.longLabel)))
    return { lines: cell.lines, face: 'longLabel', size: undefined };
  if (cell.role !== 'row') return { lines: cell.lines, face: 'table', size: undefined };
  return { lines: cell.lines.flatMap(line => brokenLabel(line, room, sheet)), face: 'longLabel', size: undefined };
}

/** Breaks （三）不予公开 behind its number where the rest then stands on one line. */
function brokenLabel(line: string, room: number, sheet: Sheet): string[] {
  const number = bracketedNumber.exec(line)?.[0];
  if (number === undefined) return [line];
  const rest = line.slice(number.length);
  return textWidth(rest, sheet.longLabel.size) <= room ? [number, rest] : [line];
}

function figureSize(lines: readonly string[], room: number, sheet: Sheet): number | undefined {
  const digits = lines.flatMap(line => line.match(narrowest) ?? []);
  const widest = Math.max(0, ...digits.map(charactersOf));
  if (widest * sheet.table.size * 10 <= room) return undefined;
  return Math.max(SMALLEST_FIGURE, Math.floor(room / (widest * 10)));
}

/** Estimate in twips. */
export function tableHeight(table: TableBlock, leading: LineHeight, sheet: Sheet): number {
  const widths = columnWidths(table, sheet);
  return table.rows.reduce((sum, row) => {
    const heights = row.cells
      .filter(cell => cell.rowSpan === 1)
      .map(cell => textHeight(cell, spanWidth(widths, cell), leading, sheet));
    return sum + Math.max(row.minHeight, ...heights);
  }, 0);
}

function textHeight(cell: TableCell, width: number, leading: LineHeight, sheet: Sheet): number {
  const fitted = fitText(cell, width, sheet);
  const size = fitted.size ?? sheet[fitted.face].size;
  // Whole characters to a line: the rest of a line stays empty.
  const perLine = Math.max(1, Math.floor((width - 2 * sideMargin(cell, sheet)) / (size * 10)));
  const lines = fitted.lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(charactersOf(line) / perLine)), 0);
  return Math.ceil(lines * size * 10 * leading) + 2 * sheet.cellTop;
}
