/** The title of the report, and what it says: whose report it is, and of which year. */

import { distance } from 'fastest-levenshtein';
import { REPORT_NAME } from '../format/index.ts';
import { withoutBlanks } from '../text/blanks.ts';
import { chineseNumber } from '../text/chinese-number.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Found } from './extracted.ts';
import { type Item, placeOfItem, type TextItem } from './items.ts';

export interface FoundTitle {
  /** The lines as they stand. */
  readonly lines: readonly Found[];
  /** Index of the first line among the items, and of the first item behind the title. */
  readonly start: number;
  readonly end: number;
  readonly organ: string | undefined;
  readonly year: number | undefined;
}

/** Title lines are no longer than this, and a title has no more of them. */
const MAX_LINE = 60;
const MAX_LINES = 3;

const year = `(\\d{4}|[〇零○一二三四五六七八九]{4})(?:年度|年)`;
const subject =
  '(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度|年)?(?:工作)?(?:年度)?(?:报告|年报)(?:[（(][^）)]*[）)])?';
const organFirst = new RegExp(`^(.*?)${year}(?:度)?(${subject})$`);
const misspelt = new RegExp(`^(.*?)${year}(?:度)?(.{8,18})$`);
/** Characters of the report's name that may be wrong, missing or too many. */
const MOST_WRONG = 2;
const yearFirst = new RegExp(`^${year}(.+?)(${subject})$`);
const withoutYear = new RegExp(`^(.*?)(${subject})$`);
/** 「…关于发布…的通知」, names of files and links of other pages are no titles. */
const notTitle = /[。；;，,>》|｜？?！]|：|通知|格式|本报告|上一篇|下一篇|\.(?:docx?|pdf|wps|xlsx?)/i;

/** What names of organs end with. */
const organEnding =
  /(?:政府|办事处|办公室|办公厅|局|委员会|委|厅|部|署|院|会|中心|站|镇|乡|街道|县|市|区|旗|州|盟|省|所|队|处|司|公司|支行|学校|大学|医院|机关|集团)$/;

/** Whether a line can be the name of an organ. */
export function looksLikeOrgan(line: string): boolean {
  const name = withoutBlanks(line);
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    !/[\d。，；：:、“”？！]/.test(name) &&
    organEnding.test(name.replace(/[（(].*[）)]$/, ''))
  );
}

interface Reading {
  readonly organ: string | undefined;
  readonly year: number | undefined;
  /** 3: organ and year; 2: one of them; 1: neither. */
  readonly weight: number;
}

/**
 * Finds the title among the lines before `limit`: the last one there, because menus and the head of a web page stand above it.
 * @param limit index of the item that opens the first part, or how many items there are
 */
export function findTitle(items: readonly Item[], limit: number): FoundTitle | undefined {
  let best: (FoundTitle & { readonly weight: number }) | undefined;
  for (let end = 0; end < limit; end++) {
    const found = titleEndingAt(items, end);
    if (found && (!best || found.weight >= best.weight)) best = found;
  }
  return best ?? titleByItsLook(items.slice(0, limit));
}

/** In any words: the heading of the page, or the lines in the middle with which it begins. */
function titleByItsLook(items: readonly Item[]): FoundTitle | undefined {
  const isTitle = (item: Item | undefined): item is TextItem =>
    item?.kind === 'text' && item.text.length <= MAX_LINE && (item.isTopHeading || item.align === 'center');
  const heading = items.findLastIndex(item => item.kind === 'text' && item.isTopHeading && isTitle(item));
  const start = Math.max(0, heading);
  let end = start;
  while (end < start + MAX_LINES && isTitle(items[end])) end++;
  const lines = items.slice(start, end).filter(isTitle);
  if (lines.length === 0) return undefined;
  const found = lines.map(line => ({ text: line.text, place: placeOfItem(line) }));
  const stated = /(20\d\d)年/.exec(halfWidth(withoutBlanks(lines.map(({ text }) => text).join(''))))?.[1];
  return { lines: found, start, end, organ: undefined, year: stated === undefined ? undefined : Number(stated) };
}

function titleEndingAt(items: readonly Item[], last: number): (FoundTitle & { readonly weight: number }) | undefined {
  let best: (FoundTitle & { readonly weight: number }) | undefined;
  const lines: TextItem[] = [];
  for (let start = last; start > last - MAX_LINES && start >= 0; start--) {
    const item = items[start];
    if (item?.kind !== 'text' || item.text.length > MAX_LINE || notTitle.test(item.text)) break;
    lines.unshift(item);
    const reading = readTitle(lines.map(({ text }) => text).join(''), lines.length === 1);
    if (!reading) {
      // The words of the title may stand over all three lines; anything else is none.
      if (lines.length === 1 && !/报告|年报|[）)]$/.test(withoutBlanks(item.text))) break;
      continue;
    }
    if (best && reading.weight <= best.weight) continue;
    best = {
      lines: lines.map(line => ({ text: line.text, place: placeOfItem(line) })),
      start,
      end: last + 1,
      organ: reading.organ,
      year: reading.year,
      weight: reading.weight,
    };
    if (best.weight === 3) break;
  }
  return best;
}

/** @param isOneLine in a title of several lines what stands before the year must be the name of an organ */
function readTitle(line: string, isOneLine: boolean): Reading | undefined {
  const text = halfWidth(withoutBlanks(line));
  if (text.length > 2 * MAX_LINE) return undefined;
  const behind = organFirst.exec(text);
  const before = behind ? undefined : yearFirst.exec(text);
  const digits = behind?.[2] ?? before?.[1];
  if (digits !== undefined) {
    const organ = organOf(behind?.[1] ?? before?.[2] ?? '');
    if (organ !== undefined && !isOneLine && !looksLikeOrgan(organ)) return undefined;
    return { organ, year: yearOf(digits), weight: organ === undefined ? 2 : 3 };
  }
  const [, agency = '', stated, words = ''] = misspelt.exec(text) ?? [];
  if (stated !== undefined && distance(words, REPORT_NAME) <= MOST_WRONG) {
    const organ = organOf(agency);
    if (organ === undefined || looksLikeOrgan(organ))
      return { organ, year: yearOf(stated), weight: organ === undefined ? 1 : 2 };
  }
  const [, named] = withoutYear.exec(text) ?? [];
  if (named === undefined || /\d/.test(named)) return undefined;
  const organ = organOf(named);
  if (organ !== undefined && !looksLikeOrgan(organ)) return undefined;
  return { organ, year: undefined, weight: organ === undefined ? 1 : 2 };
}

/** 「某镇人民政府信息公开…」 says 政府 once and means it twice. */
function organOf(name: string): string | undefined {
  if (name === '') return undefined;
  return name.endsWith('人民') ? `${name}政府` : name;
}

const yearOf = (digits: string): number => chineseNumber(digits) ?? Number(digits);
