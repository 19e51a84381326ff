/** What a cell says, in the words of a data file: Excel keeps days and times as numbers, and rounds what it computes. */
import { withoutZeroWidth } from '../../text/blanks.ts';
import type { FieldForm } from '../sheets.ts';
import type { Cell } from './cells.ts';

const DAY = 86_400_000;
const MINUTES = 24 * 60;
/** Day 0 of a workbook, so that the days after February 1900 come out right: Excel takes 1900 for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
/** 1970 to 2199 as days: a number that is no such day was meant as a number. */
const FIRST_DAY = 25_569;
const LAST_DAY = 109_574;

const isoDate = (days: number): string => new Date(EPOCH + days * DAY).toISOString().slice(0, 10);

/** 0.375 is 09:00. */
function clockTime(part: number): string {
  // Half a minute before midnight is still that day.
  const minutes = Math.min(MINUTES - 1, Math.round(part * MINUTES));
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The shortest digits that give the number back: 4068.208, not 4068.2080000000001. */
function shortest(digits: string): string {
  const value = Number(digits);
  return Number.isFinite(value) ? String(value) : digits;
}

/** @returns undefined where the cell is empty; a formula as it stands, with its sign */
export function typedText(cell: Cell | undefined, form: FieldForm, from1904: boolean): string | undefined {
  if (!cell) return undefined;
  if (cell.kind === 'formula') return `=${cell.text}`;
  if (cell.kind === 'text') return form === 'paragraphs' ? cell.text : withoutZeroWidth(cell.text).trim() || undefined;
  const value = Number(cell.text) + (from1904 && form === 'date' ? DAYS_TO_1904 : 0);
  if (form === 'date' && value >= FIRST_DAY && value <= LAST_DAY) return isoDate(Math.floor(value));
  if (form === 'time' && value >= 0 && value < 1) return clockTime(value);
  return shortest(cell.text);
}
