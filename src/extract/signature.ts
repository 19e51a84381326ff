/** 落款: agency and date at the end of the report, in the forms that offices give it. */

import { withoutBlanks } from '../text/blanks.ts';
import { chineseNumber } from '../text/chinese-number.ts';
import { halfWidth } from '../text/half-width.ts';
import type { TextItem } from './items.ts';
import { looksLikeOrgan } from './title.ts';

export interface FoundSignature {
  readonly agency: { readonly text: string; readonly line: TextItem } | undefined;
  /** `iso`: YYYY-MM-DD; undefined where the line is no whole date, such as 2023年1月. */
  readonly date: { readonly text: string; readonly iso: string | undefined; readonly line: TextItem } | undefined;
  /** How many of the lines are not the signature's, but text before it. */
  readonly start: number;
  /** The first line after it. */
  readonly end: number;
}

/** Shorter lines are names only where they are set as such. */
const MIN_AGENCY = 4;
const MAX_AGENCY = 40;
/** Of agency and date in one line. */
const MAX_LENGTH = 120;
const arabicDate = /^(\d{4})[年.\-/](\d{1,2})(?:[月.\-/](?:(\d{1,2})[日号]?)?)?$/;
const chineseDate =
  /^([〇零○Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;
const dateAtEnd =
  /^(.{2,60}?)[\s　]*[（(]?((?:\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*[日号]?)|(?:[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日))[）)]?$/;

interface WrittenDate {
  readonly iso: string | undefined;
}

/** @returns undefined where the text is more or other than a date */
export function readDate(text: string): WrittenDate | undefined {
  const compact = halfWidth(withoutBlanks(text)).replace(/^[（(](.*)[）)]$/, '$1');
  const [, year, month = '', day] = arabicDate.exec(compact) ?? [];
  if (year !== undefined) return { iso: isoDate(Number(year), Number(month), Number(day)) };
  const [, years, months = '', days] = chineseDate.exec(compact) ?? [];
  if (years === undefined) return undefined;
  return { iso: isoDate(numberOf(years), numberOf(months), numberOf(days)) };
}

const numberOf = (numeral = ''): number => chineseNumber(numeral) ?? Number.NaN;

function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Prose after a signature shows that it was none; a line or two may be of the page around. */
const MAX_PROSE_AFTER = 1;
const MAX_LINES_AFTER = 200;

/**
 * Finds the signature at the end of the last part.
 * @param lines the text lines of that part up to the end of the page, without what surely belongs to a page's foot
 * @param organ the organ that the title names
 */
export function findSignature(lines: readonly TextItem[], organ: string | undefined): FoundSignature | undefined {
  let prose = 0;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MAX_LINES_AFTER); at--) {
    const found = signatureEndingAt(lines, at, organ);
    if (found) return found;
    if (/[。；！]$/.test(lines[at]?.text ?? '')) prose++;
    if (prose > MAX_PROSE_AFTER) return undefined;
  }
  return undefined;
}

function signatureEndingAt(
  lines: readonly TextItem[],
  at: number,
  organ: string | undefined,
): FoundSignature | undefined {
  const line = lines[at];
  if (!line || line.text.length > MAX_LENGTH) return undefined;
  const isLast = at === lines.length - 1;
  const date = readDate(line.text);
  if (date) {
    const above = lines[at - 1];
    const agency = above && isAgency(above, organ) ? { text: above.text, line: above } : undefined;
    // A date alone in the middle of a page may be anything.
    if (!agency && !isLast) return undefined;
    return { agency, date: { text: line.text, iso: date.iso, line }, start: agency ? at - 1 : at, end: at + 1 };
  }
  const [, name = '', day = ''] = dateAtEnd.exec(line.text) ?? [];
  const both = day === '' ? undefined : readDate(day);
  if (both?.iso && (looksLikeOrgan(name) || withoutBlanks(name) === organ)) {
    const agency = { text: name.trim(), line };
    return { agency, date: { text: day, iso: both.iso, line }, start: at, end: at + 1 };
  }
  const isNamed = withoutBlanks(line.text) === organ || (line.align === 'right' && isAgency(line, organ));
  return isLast && isNamed ? { agency: { text: line.text, line }, date: undefined, start: at, end: at + 1 } : undefined;
}

/** A line set to the right can be any name; elsewhere it must look like one. */
function isAgency({ text, align }: TextItem, organ: string | undefined): boolean {
  if (text.length > MAX_AGENCY || (text.length > 1 && text.endsWith('。'))) return false;
  if (align === 'right' || withoutBlanks(text) === organ) return true;
  return withoutBlanks(text).length >= MIN_AGENCY && looksLikeOrgan(text);
}
