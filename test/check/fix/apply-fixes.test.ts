import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/check/fix/apply-fixes.ts';
import type { Fix } from '../../../src/report/edit.ts';

const fix = (...edits: (readonly [line: number, column: number, length: number, text: string])[]): Fix => ({
  from: '',
  to: '',
  edits: edits.map(([line, column, length, text]) => ({ line, column, length, text })),
});

describe('fixes in a text', () => {
  it('change what they name and nothing else', () => {
    expect(applyFixes('甲,乙,丙\n丁,戊', [fix([1, 2, 1, '，'], [1, 4, 1, '，']), fix([2, 2, 1, '，'])])).toBe(
      '甲，乙，丙\n丁，戊',
    );
  });

  it('leave every line end as it is', () => {
    expect(applyFixes('甲 乙\r\n丙 丁\r戊 己\n', [fix([1, 2, 1, '']), fix([2, 2, 1, '']), fix([3, 2, 1, ''])])).toBe(
      '甲乙\r\n丙丁\r戊己\n',
    );
  });

  it('may put something in', () => {
    expect(applyFixes('甲乙', [fix([1, 2, 0, '、']), fix([1, 3, 0, '。'])])).toBe('甲、乙。');
  });

  it('wait where they would change the same words otherwise', () => {
    expect(applyFixes('甲(乙)', [fix([1, 2, 1, '（'], [1, 4, 1, '）']), fix([1, 1, 2, '【'])])).toBe('甲（乙）');
  });

  it.each([
    ['the latter begins within the former', fix([1, 1, 2, '子丑']), fix([1, 2, 2, '寅卯']), '子丑丙丁'],
    ['the former begins within the latter', fix([1, 2, 2, '寅卯']), fix([1, 1, 2, '子丑']), '甲寅卯丁'],
    ['something is put in before what is changed', fix([1, 2, 0, '、']), fix([1, 2, 1, '子']), '甲、乙丙丁'],
    ['they touch, and both are made', fix([1, 1, 2, '子丑']), fix([1, 3, 2, '寅卯']), '子丑寅卯'],
    ['they touch the other way round, and both are made', fix([1, 3, 2, '寅卯']), fix([1, 1, 2, '子丑']), '子丑寅卯'],
  ])('of two neighbours: %s', (_, first, second, wanted) => {
    expect(applyFixes('甲乙丙丁', [first, second])).toBe(wanted);
  });

  it('are left out whole where one of their places is taken', () => {
    expect(applyFixes('甲(乙)丙', [fix([1, 1, 2, '【']), fix([1, 2, 1, '（'], [1, 4, 1, '）'])])).toBe('【乙)丙');
  });

  it('put the same in once, and of two that put in something else only the first', () => {
    expect(applyFixes('甲乙', [fix([1, 2, 0, '、']), fix([1, 2, 0, '、'])])).toBe('甲、乙');
    expect(applyFixes('甲乙', [fix([1, 2, 0, '、']), fix([1, 2, 0, '，'])])).toBe('甲、乙');
    expect(applyFixes('甲乙丙', [fix([1, 2, 1, '子']), fix([1, 2, 2, '子'])])).toBe('甲子丙');
  });

  it('may agree', () => {
    expect(applyFixes('甲(乙)', [fix([1, 2, 1, '（']), fix([1, 2, 1, '（'], [1, 4, 1, '）'])])).toBe('甲（乙）');
  });

  it('are refused by a text that they were not made for', () => {
    expect(() => applyFixes('甲', [fix([2, 1, 1, ''])])).toThrow('outside');
    expect(() => applyFixes('甲\n乙', [fix([1, 1, 3, ''])])).toThrow('outside');
  });
});
