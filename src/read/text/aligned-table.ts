/** Tables whose columns are set apart by blanks: two or more between cells, or one between the numbers at the end of a row. */
import { trimBlanks } from '../../text/blanks.ts';
import { isPartHeading } from '../part-heading.ts';
import { tableOfRows } from '../table-block.ts';
import { columnsOf, withEmptyCells } from './empty-cells.ts';
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
  const pieces = line.split(gap);
  if (pieces.length > 1) return cellsApart(pieces);
  const words = line.split(blank);
  const numbers = numbersAtEnd(words);
  if (numbers.length < FEWEST_NUMBERS) return [line];
  return words.length === numbers.length ? numbers : [words.slice(0, -numbers.length).join(' '), ...numbers];
}

/** Pieces between gaps as cells, numbers one blank apart among them. */
function cellsApart(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, index) => {
    const words = piece.split(blank);
    const numbers = numbersAtEnd(words);
    if (numbers.length === words.length) return numbers;
    const isLabel = numbers.length > 0 && index < pieces.length - 1 && pieces.slice(index + 1).every(isRest);
    return isLabel ? [words.slice(0, -numbers.length).join(' '), ...numbers] : [trimBlanks(piece)];
  });
}

const isRest = (piece: string): boolean => piece.split(blank).every(isNumber);

function numbersAtEnd(words: readonly string[]): readonly string[] {
  let from = words.length;
  while (from > 0 && isNumber(words[from - 1] ?? '')) from--;
  return words.slice(from);
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
  const own = rows.slice(0, length);
  const columns = columnsOf(own.map(({ line }) => texts[line] ?? ''));
  const found = own.map(({ line }) => {
    const raw = texts[line] ?? '';
    const cells = cellsAmongRows(raw);
    const whole = columns ? withEmptyCells(cells, raw, columns) : cells;
    return { cells: whole.map(cell => [cell]), origin: origin(line) };
  });
  const last = rows[length - 1];
  const table = tableOfRows(found);
  return table && last && { blocks: [table], next: last.line + 1 };
}
