import { describe, expect, it } from 'vitest';
import { likeness, plainWords } from '../../../src/check/prose/trigrams.ts';

describe('words without what changes by itself', () => {
  it('leave out numbers, years, signs and the names of figures', () => {
    expect(plainWords('2022年，公开信息１２６条（占42.6%），收到{{新收申请}}件。')).toBe('年公开信息条占收到件');
  });
});

describe('likeness', () => {
  it('is 1 for the same, 0 for nothing in common and for nothing at all', () => {
    expect(likeness('公开政府信息', '公开政府信息', 0.5)).toBe(1);
    expect(likeness('公开政府信息', '办理群众来信', 0.5)).toBe(0);
    expect(likeness('公开', '公开', 0.5)).toBe(0);
  });

  it('counts runs of three characters, each as often as both have it', () => {
    // 甲乙丙, 乙丙丁 against 甲乙丙: one of three shared twice over.
    expect(likeness('甲乙丙丁', '甲乙丙', 0.5)).toBeCloseTo(2 / 3);
    expect(likeness('甲甲甲甲', '甲甲甲', 0.5)).toBeCloseTo(2 / 3);
  });

  it('is 0 below what is asked for', () => {
    expect(likeness('甲乙丙丁', '甲乙丙', 0.8)).toBe(0);
    expect(likeness('甲乙丙丁', '甲乙丙', 0.6)).toBeCloseTo(2 / 3);
  });
});
