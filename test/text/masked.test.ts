/** Words quoted from a source, with private numbers hidden. */
import { describe, expect, it } from 'vitest';
import { findExcerpt, hideMasked, standsAt } from '../../src/text/masked.ts';

describe('an excerpt', () => {
  it('is found where it is said to stand, else where it first stands', () => {
    expect(findExcerpt('甲乙甲乙', '甲乙', 2)).toBe(2);
    expect(findExcerpt('甲乙甲乙', '甲乙', 1)).toBe(0);
    expect(findExcerpt('甲乙', '丙')).toBe(-1);
  });

  it('may hide characters of a private number', () => {
    expect(findExcerpt('电话13812345678。', '138****5678')).toBe(2);
    expect(findExcerpt('电话13812345678', '138****5678')).toBe(2);
    expect(findExcerpt('电话13812345679。', '138****5678')).toBe(-1);
    expect(findExcerpt('甲乙丙', '***', 1)).toBe(0);
    expect(findExcerpt('甲乙', '***')).toBe(-1);
  });

  it('stands in the text as a whole or not at all', () => {
    expect(standsAt('1381', 0, '138*')).toBe(true);
    expect(standsAt('138', 0, '138*')).toBe(false);
    expect(standsAt('1381', -1, '*138')).toBe(false);
    expect(standsAt('电话1381', 2, '138*')).toBe(true);
    expect(standsAt('电话138', 2, '138*')).toBe(false);
  });
});

describe('a private number', () => {
  it('is hidden in the words around it', () => {
    expect(hideMasked('电话13812345678，请保密。', ['138****5678'])).toBe('电话138****5678，请保密。');
    expect(hideMasked('13812345678', ['138****5678'])).toBe('138****5678');
  });

  it('is one of several, each hidden in its own place', () => {
    const text = '甲：13812345678；乙：13987654321。';
    expect(hideMasked(text, ['139****4321', '138****5678'])).toBe('甲：138****5678；乙：139****4321。');
  });

  it('that stands elsewhere, and words that hide nothing, change no text', () => {
    expect(hideMasked('全年公开126条。', ['138****5678', '全年'])).toBe('全年公开126条。');
  });
});
