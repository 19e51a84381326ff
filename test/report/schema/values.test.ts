import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/report/figure.ts';
import { amount, count, date, email, postcode, time } from '../../../src/report/schema/values.ts';

/** Texts of the characters that cells are made of, so that right ones are not rare. */
const cellText = fc
  .array(
    fc.constantFrom(
      '1',
      '23',
      '456',
      '０',
      '９',
      '.',
      '．',
      ',',
      '，',
      ' ',
      '\u3000',
      '（注）',
      '(',
      ')',
      '无',
      '件',
      '-',
      '/',
    ),
    {
      maxLength: 7,
    },
  )
  .map(parts => parts.join(''));

describe('a cell', () => {
  it.each([
    ['count', count],
    ['amount', amount],
  ] as const)('of unit %s accepts as text exactly what readFigure reads', (unit, contract) => {
    fc.assert(
      fc.property(cellText, text => {
        const reading = readFigure(text, unit);
        const readable = reading.ok || reading.reason === 'blank';
        expect(contract.safeParse(text).success).toBe(readable);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['count', count],
    ['amount', amount],
  ] as const)('of unit %s takes as many digits in groups as without', (unit, contract) => {
    for (let digits = 4; digits <= 17; digits++) {
      const plain = '1'.repeat(digits);
      const grouped = plain.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
      const isReadable = readFigure(plain, unit).ok;
      expect([grouped, readFigure(grouped, unit).ok]).toEqual([grouped, isReadable]);
      expect([grouped, contract.safeParse(grouped).success]).toEqual([grouped, isReadable]);
    }
  });
});

describe.each([
  {
    name: 'date',
    contract: date,
    right: ['2023-01-20', '2024-02-29', '2023-12-31'],
    wrong: ['2023-1-20', '2023-04-31', '2023-13-01', '20230120', '2023-01-20 '],
  },
  { name: 'time', contract: time, right: ['00:00', '09:05', '23:59'], wrong: ['9:05', '24:00', '09：05', '09:60'] },
  { name: 'postcode', contract: postcode, right: ['054000', 54000], wrong: ['54000', '０５４０００', '0540001'] },
  { name: 'email', contract: email, right: ['a@b.cn'], wrong: ['a@', '@b', 'a b@c', '无'] },
])('$name', ({ contract, right, wrong }) => {
  it.each(right)('%s is right', value => {
    expect(contract.safeParse(value).success).toBe(true);
  });

  it.each(wrong)('%s is wrong', value => {
    expect(contract.safeParse(value).success).toBe(false);
  });
});
