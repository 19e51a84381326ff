/** The numbers that headings of a 公文 begin with: 「一、」「（一）」「1.」「（1）」 (GB/T 9704-2012, 7.3.3), as people type them. */
import { chineseNumber } from '../text/chinese-number.ts';

/** 「一、」, 「（一）」, 「1.」, 「（1）」. */
export type NumberStyle = 'part' | 'section' | 'item' | 'subitem';

export interface HeadingNumber {
  readonly style: NumberStyle;
  readonly value: number;
  /** Characters at the start of the line that are the number, a blank after it included. */
  readonly length: number;
}

const chinese = '[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const arabic = '[0-9０-９]{1,2}';

const patterns: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^(${chinese})\\s*[、.．]\\s*(?=\\S)`)],
  ['section', new RegExp(`^[（(]\\s*(${chinese})\\s*[）)]\\s*[、.．]?\\s*(?=\\S)`)],
  ['subitem', new RegExp(`^[（(]\\s*(${arabic})\\s*[）)]\\s*[、.．]?\\s*(?=\\S)`)],
  ['item', new RegExp(`^(${arabic})\\s*[.．、]\\s*(?=\\S)`)],
];

/** `1.5万`, `3.15`, `12．4`: the point of a number; but `1.2022年…` is a first item that opens with a year. */
const decimal = /^[0-9０-９]+[.．](?![12]\d{3}年)[0-9０-９]/;
/** `一、二季度`, `1、2月份`: two numbers of a list that goes up, not a number and its heading. */
const enumeration = new RegExp(
  `^(${chinese}|${arabic})、(${chinese}|${arabic})(?:、|和|季度|月|日|号|级|类|期|批|组|线|层|楼)`,
);

/** ㈠ ⒈ ⑴: number and its signs in one character. */
const enclosed = /^[\u3220-\u3229\u2474-\u249b]/;

/** What every number begins with; few lines do. */
const begins = /^[（(一二三四五六七八九十0-9０-９\u3220-\u3229\u2474-\u249b]/;

/**
 * Reads the number a line begins with, in half or full width. 一是, 第一, 2022. and decimal numbers are none, and a number with
 * nothing after it numbers nothing.
 */
export function headingNumber(line: string): HeadingNumber | undefined {
  if (!begins.test(line)) return undefined;
  if (enclosed.test(line)) {
    const number = headingNumber(line.slice(0, 1).normalize('NFKC') + line.slice(1));
    return number && { ...number, length: line.length - line.slice(1).trimStart().length };
  }
  if (decimal.test(line) || isEnumeration(line)) return undefined;
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line);
    if (match) return { style, value: numeralValue(match[1] ?? ''), length: match[0].length };
  }
  return undefined;
}

function isEnumeration(line: string): boolean {
  const [, first, second] = enumeration.exec(line) ?? [];
  return first !== undefined && second !== undefined && numeralValue(first) < numeralValue(second);
}

/** 十二, ２０ and 7 alike. */
function numeralValue(numeral: string): number {
  return chineseNumber(numeral) ?? Number(numeral.normalize('NFKC'));
}
