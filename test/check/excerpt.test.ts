/** Words quoted from a source, with private numbers hidden. */
import { describe, expect, it } from 'vitest';
import { findExcerpt, hideMasked, standsAt, wordsAround } from '../../src/check/excerpt.ts';

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

describe('the words around a place', () => {
  const around = (text: string, mark: string, characters = 4): string => {
    const at = text.indexOf(mark);
    return text.slice(...wordsAround(text, at, at + mark.length, characters));
  };

  it('are so many characters on either side, as far as there are', () => {
    expect(around('甲乙丙丁戊己,庚辛壬癸子丑', ',')).toBe('丙丁戊己,庚辛壬癸');
    expect(around('甲,乙', ',')).toBe('甲,乙');
  });

  it('hold short numbers whole', () => {
    expect(around('在2022年,收到1,共12.5万元', ',', 4)).toBe('2022年,收到1,');
    expect(around('共计公开,收到1200件', ',', 4)).toBe('共计公开,收到1200');
  });

  it('show no more of a long number', () => {
    expect(around('联系13812345678,办公室', ',')).toBe('5678,办公室');
    expect(around('办公室,13812345678', ',')).toBe('办公室,1381');
  });
});
