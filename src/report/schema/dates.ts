/** Years, dates and times as people write them, brought into the form of the data file. */
import { chineseNumber } from '../../text/chinese-number.ts';

/** Half-width, with Chinese numerals as digits: 二〇二二年一月二十日 is 2022年1月20日. */
const halved = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[一二三四五六七八九][〇零○Oo一二三四五六七八九十]*|十[一二三四五六七八九]?/g, numeral =>
      String(chineseNumber(numeral) ?? numeral),
    )
    .trim();

const two = (text: string): string => text.padStart(2, '0');

/** The year that a text names: 2022年, ２０２２, 二〇二二年. */
export function yearIn(text: string): number | undefined {
  const [, year] = /^\D{0,10}(\d{4})(?!\d)/.exec(halved(text)) ?? [];
  return year === undefined ? undefined : Number(year);
}

/** A date in the form YYYY-MM-DD. @returns `impossible` for a day that no calendar has, undefined for what is no date */
export function dateIn(text: string): string | 'impossible' | undefined {
  const plain = halved(text);
  const [, year, month, day] =
    /^(\d{4})\s*[-年./、—–]\s*(\d{1,2})\s*[-月./、—–]\s*(\d{1,2})\s*[日号]?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${two(month)}-${two(day)}` : 'impossible';
}

/** A time of the day in the form HH:MM: 9:00, ９：００, 下午3点. */
export function timeIn(text: string): string | undefined {
  const [, half, hour, minute = '00'] =
    /^(上午|下午|晚上)?\s*(\d{1,2})\s*[:点时.]\s*(?:(\d{1,2})\s*分?)?$/.exec(halved(text)) ?? [];
  if (hour === undefined) return undefined;
  const hours = Number(hour) + (half !== undefined && half !== '上午' && Number(hour) < 12 ? 12 : 0);
  return hours < 24 && Number(minute) < 60 ? `${two(String(hours))}:${two(minute)}` : undefined;
}
