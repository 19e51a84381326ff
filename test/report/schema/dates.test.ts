import { describe, expect, it } from 'vitest';
import { dateIn, timeIn, yearIn } from '../../../src/report/schema/dates.ts';

describe('dates as people write them', () => {
  it.each([
    ['2023年1月20日', '2023-01-20'],
    ['2023年01月20号', '2023-01-20'],
    ['2023-1-20', '2023-01-20'],
    ['2023/1/20', '2023-01-20'],
    ['2023.1.20', '2023-01-20'],
    ['２０２３－０１－２０', '2023-01-20'],
    ['20230120', '2023-01-20'],
    ['二〇二三年1月20日', '2023-01-20'],
    ['二〇二三年一月二十日', '2023-01-20'],
    ['二〇二三年十二月三十一日', '2023-12-31'],
    ['2023年2月30日', 'impossible'],
    ['一月底', undefined],
    ['2023', undefined],
  ])('%s is %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['9:00', '09:00'],
    ['９：３０', '09:30'],
    ['9点', '09:00'],
    ['下午3时5分', '15:05'],
    ['上午9点', '09:00'],
    ['25:00', undefined],
    ['下午', undefined],
  ])('%s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });

  it.each([
    ['2022年', 2022],
    ['２０２２', 2022],
    ['二〇二二年', 2022],
    ['二零二二年度', 2022],
    ['二Ｏ二二年', 2022],
    ['二O二二年', 2022],
    ['20222', undefined],
    ['去年', undefined],
  ])('%s is the year %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});
