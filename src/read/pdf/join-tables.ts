/** Tables that a page break has cut in two. */

import { headingNumber } from '../../document/heading-number.ts';
import { withoutBlanks } from '../../text/blanks.ts';
import type { FoundCell, FoundTable } from './found-table.ts';
import type { Line } from './line.ts';

/** Points by which the edges of a table's two parts may differ. */
const TOLERANCE = 3;

/** Whether one table may go on in another: as wide, at the same place. */
export function isAsWide(upper: FoundTable, lower: FoundTable): boolean {
  return Math.abs(upper.left - lower.left) <= TOLERANCE && Math.abs(upper.right - lower.right) <= TOLERANCE;
}

/** The two parts as one table, the lower one without the head that is repeated on its page. */
export function joinTables(upper: FoundTable, lower: FoundTable): FoundTable {
  const xs = [...upper.xs, ...lower.xs]
    .sort((a, b) => a - b)
    .filter((x, index, all) => index === 0 || x - (all[index - 1] ?? 0) > TOLERANCE);
  const above = onColumns(upper, xs);
  const below = withoutHead(above, onColumns(lower, xs));
  const isCutRow = goesOn(above, below);
  const offset = upper.rows - (isCutRow ? 1 : 0);
  const moved = below.cells.map(cell => ({ ...cell, top: cell.top + offset, bottom: cell.bottom + offset }));
  return { ...upper, xs, rows: offset + below.rows, cells: mergeAtCut(above.cells, moved, upper.rows, isCutRow) };
}

function onColumns(table: FoundTable, xs: readonly number[]): FoundTable {
  const columns = table.xs.map(x => {
    const distances = xs.map(at => Math.abs(at - x));
    return distances.indexOf(Math.min(...distances));
  });
  const cells = table.cells.map(cell => ({
    ...cell,
    left: columns[cell.left] ?? cell.left,
    right: columns[cell.right] ?? cell.right,
  }));
  return { ...table, xs, cells };
}

/** Rows at the top of the lower part that say what the upper part begins with. */
function withoutHead(upper: FoundTable, lower: FoundTable): FoundTable {
  let head = 0;
  for (let rows = 1; rows <= Math.min(upper.rows, lower.rows - 1); rows++) {
    const cut = [upper, lower].map(({ cells }) => cells.filter(({ top }) => top < rows));
    const [ours, theirs] = cut.map(cells =>
      cells.map(({ top, left, text }) => `${top} ${left} ${withoutBlanks(text)}`).sort(),
    );
    const isWhole = cut.every(cells => cells.every(({ bottom }) => bottom <= rows));
    const isNamed = cut.every(cells => cells.some(({ text }) => text !== '' && !/\d/.test(text)));
    if (isWhole && isNamed && ours?.join('\n') === theirs?.join('\n')) head = rows;
  }
  const cells = lower.cells
    .filter(({ top }) => top >= head)
    .map(cell => ({ ...cell, top: cell.top - head, bottom: cell.bottom - head }));
  return { ...lower, rows: lower.rows - head, cells };
}

/** Whether the page break went through a row: its label goes on, and no figure stands in both parts. */
function goesOn(upper: FoundTable, lower: FoundTable): boolean {
  const last = upper.cells.filter(({ bottom, text }) => bottom === upper.rows && text !== '');
  const first = lower.cells.filter(({ top, text }) => top === 0 && text !== '');
  const isFigure = ({ text }: FoundCell): boolean => /^[\d０-９]/.test(text) && !headingNumber(text);
  const [label, ...more] = first.filter(cell => !isFigure(cell));
  if (!label || more.length > 0 || headingNumber(label.text)) return false;
  const above = last.find(({ left, right }) => left === label.left && right === label.right);
  if (!above || !headingNumber(above.text)) return false;
  const isTwice = first.some(cell => isFigure(cell) && last.some(other => isFigure(other) && other.left === cell.left));
  return !isTwice && first.filter(isFigure).length + last.filter(isFigure).length > 0;
}

/** Whether two parts of a merged cell hold one label: a number of its own begins another. */
const isOneText = (upper: string, lower: string): boolean =>
  upper === '' ||
  lower === '' ||
  (headingNumber(upper) !== undefined && !/^[\d（(]/.test(lower) && !headingNumber(lower));

/**
 * A word at the foot of a page that has run out of its cell, because the cell goes on there.
 * @returns undefined where the line stands in no column of the table's last row
 */
export function withOverrun(table: FoundTable, line: Line): FoundTable | undefined {
  if (line.top - table.bottom > line.size) return undefined;
  const index = table.cells.findIndex(({ left, right, bottom }) => {
    const from = (table.xs[left] ?? 0) - TOLERANCE;
    const to = (table.xs[right] ?? 0) + TOLERANCE;
    return bottom === table.rows && line.left >= from && line.right <= to;
  });
  if (index < 0) return undefined;
  const cells = table.cells.map((cell, at) => (at === index ? { ...cell, text: cell.text + line.text } : cell));
  return { ...table, cells, bottom: line.bottom };
}

/** Cells that cover rows on both sides of the cut, and all cells of a row that was cut, are one. */
function mergeAtCut(
  upper: readonly FoundCell[],
  lower: readonly FoundCell[],
  cut: number,
  isCutRow: boolean,
): FoundCell[] {
  const start = isCutRow ? cut - 1 : cut;
  const used = new Set<FoundCell>();
  const merged = upper.map(cell => {
    if (cell.bottom !== cut) return cell;
    const rest = lower.find(({ top, left, right }) => top === start && left === cell.left && right === cell.right);
    if (!rest) return cell;
    const isSpan = cell.bottom - cell.top > 1 || rest.bottom - rest.top > 1;
    if (!isCutRow && !(isSpan && isOneText(cell.text, rest.text))) return cell;
    used.add(rest);
    return { ...cell, bottom: rest.bottom, text: cell.text + rest.text };
  });
  return [...merged, ...lower.filter(cell => !used.has(cell))];
}
