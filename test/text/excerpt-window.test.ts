import { describe, expect, it } from 'vitest';
import { wordsAround } from '../../src/text/excerpt-window.ts';

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

  it('hold a character of two units whole', () => {
    expect(around('公开𬭎镇甲,乙丙𬭎镇', ',', 3)).toBe('𬭎镇甲,乙丙𬭎');
  });
});
