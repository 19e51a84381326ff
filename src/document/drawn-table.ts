/** An official table as a block of the page, drawn from its layout. */
import { type FigureCell, placedCells, printedLabel, type Table } from '../format/index.ts';
import type { TableBlock, TableCell } from './document.ts';

/** What stands in the cell of a figure, and which value of the report that is. */
export interface DrawnFigure {
  readonly text: string;
  readonly path: string;
}

/** @param figure gives the content of each cell that holds a number */
export function drawnTable(
  { id, layout }: Pick<Table, 'id' | 'layout'>,
  caption: string,
  figure: (cell: FigureCell) => DrawnFigure,
): TableBlock {
  const placed = placedCells(layout);
  const ofTable = { kind: 'report', path: id } as const;
  return {
    kind: 'table',
    table: id,
    caption,
    widths: layout.widths,
    headerRows: layout.headerRows,
    rows: layout.rows.map(({ minHeight }, row) => ({
      minHeight,
      cells: (placed[row] ?? []).map(({ cell, column }): TableCell => {
        const { colSpan, rowSpan } = cell;
        if (cell.kind === 'label') {
          const lines = cell.label.lines ?? [printedLabel(cell.label)];
          return { role: cell.role, lines, align: cell.align, column, colSpan, rowSpan, origin: ofTable };
        }
        const { text, path } = figure(cell);
        const origin = { kind: 'report', path } as const;
        return { role: 'figure', lines: [text], align: 'center', column, colSpan, rowSpan, origin };
      }),
    })),
    origin: ofTable,
  };
}
