/** An official table, drawn from its layout and filled with figures. */
import type { TableBlock } from '../document/document.ts';
import { drawnTable } from '../document/drawn-table.ts';
import type { TablePart } from '../format/index.ts';
import { printFigure } from '../report/figure.ts';
import { figurePath } from '../report/paths.ts';
import { type Figures, UNFILLED } from '../report/report.ts';
import { completeFigures } from '../report/totals.ts';
import { oneLine } from './printable.ts';

/** Totals that are stated stay as stated, the others are computed; a figure not yet given is printed 【待填】. */
export function officialTable({ id, label, table }: TablePart, stated: Figures): TableBlock {
  const figures = completeFigures(table, stated);
  return drawnTable(table, label, ({ row, column }) => {
    const figure = figures[row]?.[column];
    return { text: figure ? oneLine(printFigure(figure)) : UNFILLED, path: figurePath(id, row, column) };
  });
}
