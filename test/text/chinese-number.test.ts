import { describe, expect, it } from 'vitest';
import { chineseNumber, chineseNumeral } from '../../src/text/chinese-number.ts';

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['三十', 30],
    ['三十一', 31],
    ['一百零五', 105],
    ['一千二百三十四', 1234],
    ['二〇二二', 2022],
    ['二零二二', 2022],
    ['二○二二', 2022],
    ['二Ｏ二二', 2022],
    ['二O二二', 2022],
  ])('%s is %s', (numeral, value) => {
    expect(chineseNumber(numeral)).toBe(value);
  });

  it.each(['一二', '一二三', '十百', '一二十', '', '年'])('“%s” is no number', numeral => {
    expect(chineseNumber(numeral)).toBeUndefined();
  });

  it('count headings as they are read', () => {
    const values = Array.from({ length: 99 }, (_, index) => index + 1);
    expect(values.map(value => chineseNumber(chineseNumeral(value)))).toEqual(values);
    expect([1, 10, 11, 20, 21].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十一']);
  });
});
