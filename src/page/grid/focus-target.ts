/** Where to stand when somebody asks for a place of the table. */
import { groupsOf, rowsOf } from '../../format/index.ts';
import type { Path } from '../../report/paths.ts';
import type { FindingsByPath } from '../contracts.ts';
import { cellText, computedTotals } from './cell-text.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import type { TableContent } from './table-content.ts';

/**
 * The cell itself; of a row, a group or the whole table its first cell that wants attention: not filled, no figure, or with a
 * finding; else its first.
 * @returns undefined where the path is not of this table, or of the text around it
 */
export function focusTarget(
  cells: FigureCells,
  content: TableContent,
  path: Path,
  findings: FindingsByPath,
): FigureCell | undefined {
  const [table, node] = path.split('.');
  if (table !== cells.table.id) return undefined;
  const cell = cells.byPath.get(path);
  if (cell) return cell;
  const group = groupsOf(cells.table.nodes).find(({ id }) => id === node);
  const rows = group ? new Set<string>(rowsOf(group.children).map(({ id }) => id)) : new Set([node]);
  const candidates = cells.lines.flat().filter(({ row }) => node === undefined || rows.has(row.id));
  const totals = computedTotals(cells, content.figures);
  const wants = (candidate: FigureCell): boolean => {
    const { isUnfilled, problem } = cellText(candidate, content, totals);
    return isUnfilled || problem !== undefined || findings.has(candidate.path);
  };
  return candidates.find(wants) ?? candidates[0];
}
