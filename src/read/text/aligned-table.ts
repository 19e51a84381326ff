/** Tables whose columns are set apart by blanks: two or more between cells, or one between the numbers at the end of a row. */
import { trimBlanks } from '../../format/blanks.ts';
import { isPartHeading } from '../part-heading.ts';
import { tableOfRows } from '../table-block.ts';
import { isNumber } from './numbers.ts';
import { type Found, type Lines, wasTried } from './recogniser.ts';

const gap = /[ \u00a0\u3000]{2,}/;
const blank = /[ \u00a0\u3000]+/;
/** Numbers that stand at the end of a line one blank apart are a row; two may be a text's own. */
const FEWEST_NUMBERS = 3;
const FEWEST_ROWS = 3;
const LONGEST_LABEL = 60;
/** Lines of a label that was broken, between two rows. */
const MOST_BETWEEN = 3;

/** The cells of a line; one cell where it is no row of a table. */
function cellsOf(raw: string): readonly string[] {
  const line = trimBlanks(raw);
  const apart = line.split(gap).flatMap(cell => {
    const words = cell.split(blank);
    return words.length > 1 && words.every(isNumber) ? words : [trimBlanks(cell)];
  });
  if (apart.length > 1) return apart;
  const words = line.split(blank);
  let label = words.length;
  while (label > 0 && isNumber(words[label - 1] ?? '')) label--;
  const numbers = words.slice(label);
  if (numbers.length < FEWEST_NUMBERS) return [line];
  return label === 0 ? numbers : [words.slice(0, label).join(' '), ...numbers];
}

/** A row of part two may have one number, which only its neighbours tell from a text. */
function cellsAmongRows(raw: string): readonly string[] {
  const cells = cellsOf(raw);
  const [, label, number] = /^(.*\S)[ \u00a0\u3000](\S+)$/.exec(trimBlanks(raw)) ?? [];
  return cells.length === 1 && label !== undefined && number !== undefined && isNumber(number)
    ? [label, number]
    : cells;
}

const isShort = (cells: readonly string[]): boolean =>
  cells.every(cell => cell.length <= LONGEST_LABEL && !/[。；]$/.test(cell));

/** Whether a line alone could be a row. */
const isRow = (raw: string): boolean => {
  const cells = cellsOf(raw);
  return cells.length > 1 && isShort(cells) && !raw.includes('\t') && !isPartHeading(trimBlanks(raw));
};

export function alignedTable(lines: Lines, at: number, from: number): Found | undefined {
  const { texts, origin } = lines;
  if (!isRow(texts[at] ?? '') || wasTried(lines, at, from, isRow)) return undefined;
  const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
  /** Rows up to the last one with several cells. */
  let length = 0;
  let wide = 0;
  let withNumbers = 0;
  for (let line = at; line < texts.length; line++) {
    const raw = texts[line] ?? '';
    if (trimBlanks(raw) === '') continue;
    const cells = cellsOf(raw);
    if (raw.includes('\t') || !isShort(cells) || isPartHeading(trimBlanks(raw))) break;
    if (cells.length === 1 && rows.length - length >= MOST_BETWEEN) break;
    rows.push({ cells, line });
    if (cells.length === 1) continue;
    length = rows.length;
    wide++;
    if (cells.some(isNumber)) withNumbers++;
  }
  if (wide < FEWEST_ROWS || withNumbers * 2 < wide) return undefined;
  const found = rows.slice(0, length).map(({ line }) => ({
    cells: cellsAmongRows(texts[line] ?? '').map(cell => [cell]),
    origin: origin(line),
  }));
  const last = rows[length - 1];
  const table = tableOfRows(found);
  return table && last && { blocks: [table], next: last.line + 1 };
}
