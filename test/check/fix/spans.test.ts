import { describe, expect, it } from 'vitest';
import { spansOf } from '../../../src/check/fix/spans.ts';

/** What of the typed line stands for each character of the value. */
const pieces = (value: string, typed: string): string[] | undefined =>
  spansOf(value, typed)?.map(({ start, end }) => typed.slice(start, end));

describe('where a value stands in the line that it was typed in', () => {
  it.each([
    ['in a block, behind its indentation', '甲,乙', '  甲,乙', ['甲', ',', '乙']],
    ['plain, with a comment behind', '甲,乙', '甲,乙 # 注', ['甲', ',', '乙']],
    ['with straight quotation marks of its own', '"甲"', '"甲"', ['"', '甲', '"']],
    ['in double quotation marks', '甲"乙', '"甲\\"乙"', ['甲', '\\"', '乙']],
    ['behind the sign of a line end', '甲,乙', '甲,乙\\n丙"', ['甲', ',', '乙']],
    ['as a code', '县,乡', '\\u53bf,\\u4e61', ['\\u53bf', ',', '\\u4e61']],
    ['as a code of eight digits, two units long', '😀,', '"\\U0001F600,"', ['\\U0001F600', '\\U0001F600', ',']],
    ['in single quotation marks', "甲'乙", "'甲''乙'", ['甲', "''", '乙']],
    ['behind blanks that are no part of it', '甲', '"　 甲"', ['甲']],
  ])('%s', (_, value, typed, wanted) => {
    expect(pieces(value, typed)).toEqual(wanted);
  });

  it.each([
    ['another text', '甲乙', '甲丙'],
    ['lines run together', '甲 乙', '甲'],
    ['an escape that means nothing', '甲', '"\\q甲"'],
    ['a quoted text that ends before', '甲乙', '"甲"乙'],
  ])('%s: nowhere', (_, value, typed) => {
    expect(pieces(value, typed)).toBeUndefined();
  });
});
