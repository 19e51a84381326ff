/** An official table in its layout, with both values in every cell that differs. */
import { escapeHtml } from '../../../document/escape-html.ts';
import { type FigureContent, layoutTable } from '../../../document/layout-table.ts';
import type { TablePart } from '../../../format/index.ts';
import type { FigureComparison } from '../../../report/compare/figures.ts';
import { printValue } from '../../../report/figure.ts';
import { figurePath, type Path } from '../../../report/paths.ts';
import { cellText, totalWords } from '../words.ts';

/** @param figures of the table, every cell that can be compared; the others read 未比较 */
export function comparedTable(part: TablePart, figures: readonly FigureComparison[]): string {
  const byPath = new Map<Path, FigureComparison>(figures.map(figure => [figure.path, figure]));
  return layoutTable(part, ({ row, column }) => figureContent(byPath.get(figurePath(part.table.id, row, column))));
}

function figureContent(figure: FigureComparison | undefined): FigureContent {
  if (!figure) return { html: '未比较', class: 'unknown' };
  const [before, after] = [cellText(figure, 'before'), cellText(figure, 'after')];
  if (!figure.differs) return { html: escapeHtml(after) };
  const notes = [signedChange(figure), totalWords(figure)].filter(note => note !== '');
  const small = notes.map(note => `<small>${escapeHtml(note)}</small>`).join('');
  return {
    html: `<del>${escapeHtml(before)}</del>→<wbr><ins>${escapeHtml(after)}</ins>${small}`,
    class: 'changed',
  };
}

/** ＋2, －0.5; the unit is that of the column. */
function signedChange({ change, column: { unit } }: FigureComparison): string {
  if (change === undefined || change === 0) return '';
  return `${change > 0 ? '＋' : '－'}${printValue(Math.abs(change), unit)}`;
}
