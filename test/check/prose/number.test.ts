import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/check/prose/number.ts';

describe('readNumber', () => {
  it.each([
    ['47件', 47, 2],
    ['４７件', 47, 2],
    ['3,119件', 3119, 5],
    ['1,234,567件', 1234567, 9],
    ['122,000件', 122000, 7],
    ['5 件', 5, 1],
    ['1.2万件', 12000, 4],
    ['１．５万元', 15000, 4],
    ['1.25万元', 12500, 5],
    ['3亿', 300000000, 2],
    ['三十件', 30, 2],
    ['十二件', 12, 2],
    ['一百二十三件', 123, 5],
    ['一百零五件', 105, 4],
    ['两千件', 2000, 2],
    ['二〇二二年', 2022, 4],
    ['三万件', 30000, 2],
    ['0件', 0, 1],
  ])('reads %s', (text, value, length) => {
    expect(readNumber(text)).toMatchObject({ value, length, exact: true });
  });

  it.each(['65余条', '65 余条', '300多件', '3万余件', '十余件', '十几件'])('takes %s for a round number', text => {
    expect(readNumber(text)?.exact).toBe(false);
  });

  it.each(['件', '', '余三', '十百', '三四件', '，47'])('finds no number at the start of “%s”', text => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('tells what the last digit counts, so that rounded numbers can be compared', () => {
    expect(readNumber('1.2万件')?.step).toBe(1000);
    expect(readNumber('47件')?.step).toBe(1);
    expect(readNumber('12.5元')?.step).toBeCloseTo(0.1);
  });

  it('does not take a separator with other than three digits behind it', () => {
    expect(readNumber('3,11件')).toMatchObject({ value: 3, length: 1 });
    expect(readNumber('3,1190件')).toMatchObject({ value: 3, length: 1 });
  });

  it('reads from the place it is told', () => {
    expect(readNumber('共47件', 1)).toMatchObject({ value: 47, length: 2 });
  });

  it('reads every whole number back, with and without separators', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), number => {
        expect(readNumber(String(number))?.value).toBe(number);
        expect(readNumber(number.toLocaleString('en-US'))?.value).toBe(number);
      }),
    );
  });
});
