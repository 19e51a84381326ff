import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const labels = ['总体情况', '予以公开', '部分公开', '不予公开', '自然人', '商业企业', '其他'];

describe('nearest', () => {
  it.each([
    ['总体状况', '总体情况'],
    ['（一）予以公开', '予以公开'],
    ['自然', '自然人'],
    ['不与公开', '不予公开'],
    ['其它', '其他'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearest(typed, labels)).toBe(meant);
  });

  it.each(['', '天气', 'xyz', '一'.repeat(100)])('offers nothing for %s', typed => {
    expect(nearest(typed, labels)).toBeUndefined();
  });
});
