/** Numbers in Chinese numerals: 三十, 一百零五, and years digit by digit: 二〇二二. */

const digits = '〇一二三四五六七八九';

/** What people type for 〇. */
const zeros = /[零○ＯOo]/g;

const counted =
  /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?〇?([一二三四五六七八九])?$/;

/** @returns undefined where the characters are in no order that makes a number below 10 000, such as 一二 */
export function chineseNumber(numeral: string): number | undefined {
  const plain = numeral.replace(zeros, '〇').replaceAll('两', '二');
  if (plain.length === 1 && digits.includes(plain)) return digits.indexOf(plain);
  // Four digits side by side are a year; two or three are no number: 一二 is one or two.
  if (/^[〇一二三四五六七八九]{4,}$/.test(plain)) {
    return Number([...plain].map(digit => digits.indexOf(digit)).join(''));
  }
  if (!/[十百千]/.test(plain)) return undefined;
  const [whole, thousands, hundreds, tens, ten, ones] = counted.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const digitOf = (digit: string | undefined): number => (digit ? digits.indexOf(digit) : 0);
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? (digitOf(tens) || 1) * 10 : 0) + digitOf(ones);
}

/** A number from 1 to 99 as headings count: 十二. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10);
  return tens === 0 ? ones : `${tens === 1 ? '' : digits.charAt(tens)}十${ones}`;
}
