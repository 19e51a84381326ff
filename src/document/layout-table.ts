/** An official table as HTML in its layout, for pages that say something of its cells. */
import { type FigureCell, type LabelCell, printedLabel, type TablePart } from '../format/index.ts';
import { attribute, escapeHtml } from './escape-html.ts';

/** What stands in the cell of a figure. */
export interface FigureContent {
  readonly html: string;
  readonly class?: string | undefined;
  /** For links to the cell. */
  readonly id?: string | undefined;
}

/** @param figure gives the content of each cell that holds a number */
export function layoutTable({ label, table }: TablePart, figure: (cell: FigureCell) => FigureContent): string {
  const { widths, rows, headerRows } = table.layout;
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = widths.map(width => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`).join('');
  const cellHtml = (cell: LabelCell | FigureCell): string =>
    cell.kind === 'label' ? labelHtml(cell) : figureHtml(cell, figure(cell));
  const rowsHtml = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>\n`);
  // A row of numbers below heads of several rows: what is no head of columns stands in the body.
  const head = rowsHtml.slice(0, headerRows).join('');
  return (
    `<div class="scroll" role="region"${attribute('aria-label', label)} tabindex="0">\n<table${attribute('class', widths.length > 4 ? 'wide' : undefined)}>\n` +
    `<caption>${escapeHtml(label)}</caption>\n<colgroup>${columns}</colgroup>\n` +
    `${head === '' ? '' : `<thead>\n${head}</thead>\n`}<tbody>\n${rowsHtml.slice(headerRows).join('')}</tbody>\n</table>\n</div>\n`
  );
}

const spans = ({ colSpan, rowSpan }: LabelCell | FigureCell): string =>
  attribute('colspan', colSpan === 1 ? undefined : colSpan) + attribute('rowspan', rowSpan === 1 ? undefined : rowSpan);

function figureHtml(cell: FigureCell, { html, class: look, id }: FigureContent): string {
  return `<td${attribute('id', id)}${spans(cell)}${attribute('class', look)}>${html}</td>`;
}

function labelHtml(cell: LabelCell): string {
  const { role, label, align } = cell;
  const text = (label.lines ?? [printedLabel(label)]).map(escapeHtml).join('<br>');
  const look = attribute('class', role === 'band' ? 'band' : align === 'left' ? 'left' : undefined);
  if (role === 'corner') return `<td${spans(cell)}${look}>${text}</td>`;
  const side = role === 'row' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.colSpan > 1 ? 'colgroup' : 'col';
  return `<th${attribute('scope', side)}${spans(cell)}${look}>${text}</th>`;
}
