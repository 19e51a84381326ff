/** Numbers as narratives write them: 3,119, ２２, 1.2万, 65余, 三十, 一百二十. */
import { chineseNumber } from '../../text/chinese-number.ts';
import { halfWidth } from '../../text/half-width.ts';
import { UnitSet } from '../words/unit-set.ts';

export interface NumberReading {
  readonly value: number;
  /** Characters of the text that are the number, its 万 and 余 included. */
  readonly length: number;
  /** False where 余, 多, 几 or 约 make it a round one. */
  readonly exact: boolean;
  /** Written in Chinese numerals, which also stand in words that count nothing: 一般, 十分. */
  readonly chinese: boolean;
  /** What the last digit counts: 1 in 47, 1000 in 1.2万, which may stand for 11 987. */
  readonly step: number;
}

const arabic =
  /([0-9０-９]{1,3}(?:,[0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．]([0-9０-９]+))?[ \u00a0\u3000]*([余多几])?([百千万亿])?([余多几])?/uy;
const chinese = /([〇零一二两三四五六七八九十百千]{1,9})([余多几])?([万亿])?([余多几])?/uy;

const starts = new UnitSet('0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千');

/** Whether a number may begin with this UTF-16 unit. */
export const mayBeNumber = (unit: number): boolean => starts.has(unit);

const scale: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** What makes more of half-width digits than their value: points, other digits, blanks before 余, units. */
const goesOn = new UnitSet('0123456789０１２３４５６７８９,.． \u00a0\u3000余多几百千万亿');
/** So many digits are exact as a number. */
const EXACT_DIGITS = 15;

/** Most numbers are a few half-width digits and nothing else; they are read without a pattern. */
function plainNumber(text: string, at: number): NumberReading | undefined {
  let value = 0;
  let end = at;
  for (; end - at < EXACT_DIGITS; end++) {
    const digit = text.charCodeAt(end) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  if (end === at || goesOn.has(text.charCodeAt(end))) return undefined;
  return { value, length: end - at, exact: true, chinese: false, step: 1 };
}

/** Reads the number that begins at `at`; `undefined` where none does. Takes time in proportion to its length. */
export function readNumber(text: string, at = 0): NumberReading | undefined {
  if (!mayBeNumber(text.charCodeAt(at))) return undefined;
  const plain = plainNumber(text, at);
  if (plain) return plain;
  arabic.lastIndex = at;
  const match = arabic.exec(text);
  if (match) {
    const [all, whole = '', fraction = '', roundBefore, unit, roundAfter] = match;
    const base = Number(halfWidth(`${whole.replaceAll(',', '')}.${fraction || '0'}`));
    // Rounded to what was written: 1.2 × 10 000 is not quite 12 000 in floating point.
    const factor = scale[unit ?? ''] ?? 1;
    const value = Number((base * factor).toFixed(fraction.length));
    return {
      value,
      length: all.trimEnd().length,
      exact: !roundBefore && !roundAfter,
      chinese: false,
      step: factor / 10 ** fraction.length,
    };
  }
  chinese.lastIndex = at;
  const numeral = chinese.exec(text);
  if (!numeral) return undefined;
  const [all, digits = '', roundBefore, unit, roundAfter] = numeral;
  const value = chineseNumber(digits);
  if (value === undefined) return undefined;
  return {
    value: value * (scale[unit ?? ''] ?? 1),
    length: all.length,
    exact: !roundBefore && !roundAfter,
    chinese: true,
    step: scale[unit ?? ''] ?? 1,
  };
}
