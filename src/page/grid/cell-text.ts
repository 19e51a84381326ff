/** What stands in a cell: the figure that is stated, what is no figure, or the total that is computed. */
import { rowsOf } from '../../format/index.ts';
import { printFigure, readFigure } from '../../report/figure.ts';
import type { Figure, Figures } from '../../report/report.ts';
import { completeFigures } from '../../report/totals.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import type { TableContent } from './table-content.ts';

export interface CellText {
  /** As stated; empty where nothing is. */
  readonly stated: string;
  /** The sum that belongs into the cell of a total, as far as its parts are given. */
  readonly computed: string | undefined;
  /** What is stated is no figure, or another one than its parts add up to. */
  readonly problem: 'not-a-figure' | 'differs' | undefined;
  readonly isUnfilled: boolean;
}

/** The text of a cell as it is shown and copied. */
export function shownText({ stated, computed }: CellText): string {
  return stated === '' ? (computed ?? '') : stated;
}

/**
 * The totals as their parts make them, whatever is stated in their own cells. The parts of a row of totals may be totals
 * themselves: there a stated one counts as it is stated, as it does on the page.
 */
export function computedTotals({ table, lines }: FigureCells, figures: Figures): Figures {
  const own: Record<string, Record<string, Figure>> = {};
  const rows: Record<string, Record<string, Figure>> = {};
  for (const { row, column, isTotal } of lines.flat()) {
    const figure = figures[row.id]?.[column.id];
    if (!figure || row.isTotal) continue;
    rows[row.id] = { ...rows[row.id], [column.id]: figure };
    if (!isTotal) own[row.id] = { ...own[row.id], [column.id]: figure };
  }
  const totals = { ...completeFigures(table, own) };
  const ofRows = completeFigures(table, rows);
  for (const { id, isTotal } of rowsOf(table.nodes)) {
    if (isTotal) totals[id] = ofRows[id] ?? {};
  }
  return totals;
}

/** @param totals as `computedTotals` gives them */
export function cellText({ path, row, column, isTotal }: FigureCell, content: TableContent, totals: Figures): CellText {
  const figure = content.figures[row.id]?.[column.id];
  const raw = content.raw.get(path);
  const total = isTotal ? totals[row.id]?.[column.id] : undefined;
  const stated = raw ?? (figure ? printFigure(figure) : '');
  const differs = figure !== undefined && total !== undefined && figure.value !== total.value;
  return {
    stated,
    computed: total?.printed,
    problem: raw !== undefined ? 'not-a-figure' : differs ? 'differs' : undefined,
    isUnfilled: !isTotal && stated === '',
  };
}

/** Whether a text only says that there is nothing, in a form that is not taken for 0: -, /, …. */
export function isDash(text: string): boolean {
  const reading = readFigure(text, 'count');
  return !reading.ok && reading.reason === 'dash';
}
