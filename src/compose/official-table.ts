/** An official table, drawn from its layout and filled with figures. */
import type { CellRole, TableBlock, TableCell } from '../document/document.ts';
import { type LayoutCell, placedCells, printedLabel, type TablePart } from '../format/index.ts';
import { printFigure } from '../report/figure.ts';
import { figurePath } from '../report/paths.ts';
import { type Figures, UNFILLED } from '../report/report.ts';
import { completeFigures } from '../report/totals.ts';
import { oneLine } from './printable.ts';

type CellContent = Pick<TableCell, 'role' | 'lines' | 'align' | 'origin'>;

/** Totals that are stated stay as stated, the others are computed; a figure not yet given is printed 【待填】. */
export function officialTable({ id, label, table }: TablePart, stated: Figures): TableBlock {
  const figures = completeFigures(table, stated);
  const content = (cell: LayoutCell): CellContent => {
    if (cell.kind === 'label') {
      const role: CellRole = cell.role;
      const lines = cell.label.lines ?? [printedLabel(cell.label)];
      return { role, lines, align: cell.align, origin: { kind: 'report', path: id } };
    }
    const figure = figures[cell.row]?.[cell.column];
    const text = figure ? oneLine(printFigure(figure)) : UNFILLED;
    const path = figurePath(id, cell.row, cell.column);
    return { role: 'figure', lines: [text], align: 'center', origin: { kind: 'report', path } };
  };

  const { widths, headerRows, rows } = table.layout;
  const placed = placedCells(table.layout);
  return {
    kind: 'table',
    table: id,
    caption: label,
    widths,
    headerRows,
    rows: rows.map(({ minHeight }, row) => ({
      minHeight,
      cells: (placed[row] ?? []).map(({ cell, column }): TableCell => {
        const { colSpan, rowSpan } = cell;
        return { ...content(cell), column, colSpan, rowSpan };
      }),
    })),
    origin: { kind: 'report', path: id },
  };
}
