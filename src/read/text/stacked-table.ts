/** Tables with one cell a line: each line begins with a tab, or numbers and labels simply stand one below the other, bars between them or none. */
import { trimBlanks } from '../../text/blanks.ts';
import { isPartHeading } from '../part-heading.ts';
import { tableOfRows } from '../table-block.ts';
import { isNumber } from './numbers.ts';
import { type Found, type Lines, wasTried } from './recogniser.ts';
import { type Field, isTabLine, type Run, readRun, skipBlank } from './tab-lines.ts';

/** Cells that a table has at least, and the share of them that are numbers or blank: text may be indented by tabs too. */
const FEWEST_CELLS = 4;
const FEWEST_FIGURES = 0.2;
/** Rows are told by the blank lines between them; a longer one has none, and its cells become a table of one column. */
const LONGEST_ROW = 20;
const LONGEST_CELL = 60;
/** A cell with the bars and blanks around it. */
const LONGEST_LINE = 200;

interface StackedRow {
  readonly cells: Field[];
  readonly line: number;
}

/** A line `⇥text` is a cell, a line without a tab below it goes on with the cell; a blank line ends the row. */
export function stackedTabs(lines: Lines, at: number, from: number): Found | undefined {
  const { texts, origin } = lines;
  if (!isTabLine(texts[at] ?? '') || wasTried(lines, at, from, isTabLine)) return undefined;
  const rows: StackedRow[] = [];
  let next = at;
  for (;;) {
    const start = skipBlank(texts, next);
    if (!texts[start]?.startsWith('\t')) break;
    const run = readRun(texts, start);
    const row = stackedRow(run);
    if (!row) break;
    rows.push(row);
    next = run.next;
    // The last cell of a row may be broken too; one line of it, or it is text again.
    const rest = trimBlanks(texts[next] ?? '');
    const isRest = rest !== '' && rest.length <= 4 && !isNumber(rest);
    const last = row.cells.at(-1);
    if (isRest && last && trimBlanks(texts[next + 1] ?? '') === '' && text(last) !== '' && !isNumber(text(last))) {
      row.cells[row.cells.length - 1] = [...last, rest];
      next++;
    }
  }
  const cells = rows.flatMap(row => row.cells);
  const figures = cells.filter(cell => text(cell) === '' || isNumber(text(cell))).length;
  if (cells.length < FEWEST_CELLS || figures < cells.length * FEWEST_FIGURES) return undefined;
  const areRows = rows.every(row => row.cells.length <= LONGEST_ROW);
  const shown = areRows ? rows : rows.flatMap(({ cells: own, line }) => own.map(cell => ({ cells: [cell], line })));
  const table = tableOfRows(shown.map(({ cells: own, line }) => ({ cells: own, origin: origin(line) })));
  return table && { blocks: [table], next };
}

const text = (field: Field): string => field.join('');

function stackedRow({ lines }: Run): StackedRow | undefined {
  const cells: Field[] = [];
  for (const { fields, isBare, isSingle } of lines) {
    const field = isSingle ? fields[1] : fields[0];
    const last = cells.at(-1);
    if (!field || text(field).length > LONGEST_CELL || text(field).endsWith('。')) return undefined;
    if (isSingle) cells.push(field);
    else if (isBare && last) cells[cells.length - 1] = [...last.filter(line => line !== ''), ...field];
    else return undefined;
  }
  const [first] = lines;
  return first && { cells, line: first.line };
}

/** A page's text may be saved with a bar behind each cell, or on a line of its own between two cells. */
const withoutBars = (raw: string): string =>
  raw.includes('|') && raw.length <= LONGEST_LINE ? raw.replace(/^[| ]+|[| ]+$/g, '') : trimBlanks(raw);

/** Without tabs only numbers tell a table: so many of them, among so few other short lines. */
const FEWEST_NUMBERS = 8;
const FEWEST_BARE_FIGURES = 0.25;

/** A sentence, or the words that announce the table below them. */
const isText = (cell: string): boolean => cell.includes('。') || /；$|(?:如下|下表)[：:]?$/.test(cell);

function isCell(raw: string): boolean {
  const cell = withoutBars(raw);
  return (
    !raw.includes('\t') && !cell.includes('|') && cell.length <= LONGEST_CELL && !isText(cell) && !isPartHeading(cell)
  );
}

interface StackedCell {
  readonly text: string;
  readonly line: number;
  /** A blank line stands before it. */
  readonly isApart: boolean;
}

/** A blank line behind a number is an empty cell where this is rare: one in ten, else it is how the text is set. */
const RARE = 10;

function withEmptyCells(cells: readonly StackedCell[]): readonly StackedCell[] {
  const followsNumber = (index: number): boolean => index > 0 && isNumber(cells[index - 1]?.text ?? '');
  const isRare = [true, false].map(kind => {
    const alike = cells.filter(({ text }, index) => followsNumber(index) && isNumber(text) === kind);
    return alike.filter(({ isApart }) => isApart).length * RARE <= alike.length;
  });
  return cells.flatMap((cell, index) => {
    const isEmpty = cell.isApart && followsNumber(index) && isRare[isNumber(cell.text) ? 0 : 1];
    return isEmpty ? [{ text: '', line: cell.line - 1, isApart: false }, cell] : [cell];
  });
}

/** From the first short line after text or the heading of a part to the last number, as a table of one column. */
export function stackedCells(lines: Lines, at: number, from: number): Found | undefined {
  const { texts, origin } = lines;
  if (wasTried(lines, at, from, isCell)) return undefined;
  const cells: StackedCell[] = [];
  let numbers = 0;
  let end = 0;
  for (let line = at; line < texts.length; line++) {
    const raw = texts[line] ?? '';
    const cell = withoutBars(raw);
    if (cell === '') continue;
    if (!isCell(raw)) break;
    const isApart = cells.length > 0 && trimBlanks(texts[line - 1] ?? '') === '';
    cells.push({ text: cell, line, isApart });
    if (!isNumber(cell)) continue;
    numbers++;
    end = cells.length;
  }
  if (numbers < FEWEST_NUMBERS || numbers < end * FEWEST_BARE_FIGURES) return undefined;
  const rows = withEmptyCells(cells.slice(0, end)).map(({ text: own, line }) => ({
    cells: [[own]],
    origin: origin(line),
  }));
  const last = cells[end - 1];
  const table = tableOfRows(rows);
  return table && last && { blocks: [table], next: endOfBars(texts, last.line + 1) };
}

/** The index behind the bars that end the last row. */
function endOfBars(texts: readonly string[], from: number): number {
  let end = from;
  while (texts[end]?.includes('|') && withoutBars(texts[end] ?? '') === '') end++;
  return end;
}
