/** Cells by the names that people see: B3, AA12. Rows and columns are counted from 0 in the program. */

/** @param column from 0 @returns its letters: A, Z, AA */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Excel's own bounds; a reference beyond them is none. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** @returns undefined for what is no reference to a cell */
export function parseReference(reference: string): CellPosition | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < MOST_ROWS && column < MOST_COLUMNS ? { row, column } : undefined;
}
