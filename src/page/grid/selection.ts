/** A block of cells between two corners. */
import { type CellText, shownText } from './cell-text.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { writeTsv } from './tsv.ts';

export interface Block {
  readonly top: number;
  readonly bottom: number;
  /** Grid columns, the last one included. */
  readonly left: number;
  readonly right: number;
}

export function blockBetween(one: FigureCell, other: FigureCell): Block {
  return {
    top: Math.min(one.line, other.line),
    bottom: Math.max(one.line, other.line),
    left: Math.min(one.at, other.at),
    right: Math.max(one.at + one.span, other.at + other.span) - 1,
  };
}

export function isInBlock({ top, bottom, left, right }: Block, cell: FigureCell): boolean {
  return cell.line >= top && cell.line <= bottom && cell.at >= left && cell.at <= right;
}

export function cellsInBlock({ lines }: FigureCells, block: Block): FigureCell[] {
  return lines.flat().filter(cell => isInBlock(block, cell));
}

/** The block as text for a spreadsheet: every grid column has its place, also where a wide cell covers it. */
export function copiedText(cells: FigureCells, block: Block, textOf: (cell: FigureCell) => CellText): string {
  const rows = cells.lines.slice(block.top, block.bottom + 1).map(line => {
    const inside = line.filter(cell => isInBlock(block, cell));
    const texts = new Map(inside.map(cell => [cell.at, shownText(textOf(cell))]));
    return Array.from({ length: block.right - block.left + 1 }, (_, index) => texts.get(block.left + index) ?? '');
  });
  return writeTsv(rows);
}
