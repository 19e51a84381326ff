import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from '../../../src/page/grid/tsv.ts';

describe('cells parted by tabs', () => {
  it.each<[string, string[][]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t\n\t2',
      [
        ['1', ''],
        ['', '2'],
      ],
    ],
    ['"a\tb"\t"say ""no"""\n1', [['a\tb', 'say "no"'], ['1']]],
    ['"商业\n企业"\t2', [['商业\n企业', '2']]],
    ['"left open\t2', [['"left open', '2']]],
    ['5', [['5']]],
    ['', [['']]],
  ])('reads %j', (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('reads what it writes', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', '，'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), rows => {
        const last = rows.at(-1);
        fc.pre(!(last?.length === 1 && last[0] === ''));
        expect(parseTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});
