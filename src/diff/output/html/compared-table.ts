/** An official table in its layout, with both values in every cell that differs. */
import { attribute, escapeHtml } from '../../../document/escape-html.ts';
import { type FigureCell, type LabelCell, printedLabel, type TablePart } from '../../../format/index.ts';
import type { FigureComparison } from '../../../report/compare/figures.ts';
import { printValue } from '../../../report/figure.ts';
import { figurePath, type Path } from '../../../report/paths.ts';
import { cellText, totalWords } from '../words.ts';

/** @param figures of the table, every cell that can be compared; the others read 未比较 */
export function comparedTable({ label, table }: TablePart, figures: readonly FigureComparison[]): string {
  const byPath = new Map<Path, FigureComparison>(figures.map(figure => [figure.path, figure]));
  const { widths, rows, headerRows } = table.layout;
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = widths.map(width => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`).join('');
  const rowsHtml = rows.map(
    ({ cells }) =>
      `<tr>${cells
        .map(cell =>
          cell.kind === 'label'
            ? labelHtml(cell)
            : figureHtml(cell, byPath.get(figurePath(table.id, cell.row, cell.column))),
        )
        .join('')}</tr>\n`,
  );
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

function labelHtml(cell: LabelCell): string {
  const { role, label, align } = cell;
  const text = (label.lines ?? [printedLabel(label)]).map(escapeHtml).join('<br>');
  const look = attribute('class', role === 'band' ? 'band' : align === 'left' ? 'left' : undefined);
  if (role === 'corner') return `<td${spans(cell)}${look}>${text}</td>`;
  const side = role === 'row' ? (cell.rowSpan > 1 ? 'rowgroup' : 'row') : cell.colSpan > 1 ? 'colgroup' : 'col';
  return `<th${attribute('scope', side)}${spans(cell)}${look}>${text}</th>`;
}

function figureHtml(cell: FigureCell, figure: FigureComparison | undefined): string {
  if (!figure) return `<td${spans(cell)} class="unknown">未比较</td>`;
  const [before, after] = [cellText(figure, 'before'), cellText(figure, 'after')];
  if (!figure.differs) return `<td${spans(cell)}>${escapeHtml(after)}</td>`;
  const notes = [signedChange(figure), totalWords(figure)].filter(note => note !== '');
  const small = notes.map(note => `<small>${escapeHtml(note)}</small>`).join('');
  return `<td${spans(cell)} class="changed"><del>${escapeHtml(before)}</del>→<wbr><ins>${escapeHtml(after)}</ins>${small}</td>`;
}

/** ＋2, －0.5; the unit is that of the column. */
function signedChange({ change, column: { unit } }: FigureComparison): string {
  if (change === undefined || change === 0) return '';
  return `${change > 0 ? '＋' : '－'}${printValue(Math.abs(change), unit)}`;
}
