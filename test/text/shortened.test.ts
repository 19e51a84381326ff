import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/text/shortened.ts';

describe('the beginning of a text', () => {
  it.each([
    ['公开信息', 4, '公开信息'],
    ['公开信息五条', 4, '公开信息……'],
    ['𠮷野𠮷野', 4, '𠮷野𠮷野'],
    ['𠮷野𠮷野𠮷', 3, '𠮷野𠮷……'],
    ['', 3, ''],
  ])('of “%s”, %i characters, is “%s”', (text, most, start) => {
    expect(shortened(text, most)).toBe(start);
  });
});
