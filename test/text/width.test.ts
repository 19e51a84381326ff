import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, narrowestWidth, padCenter, padEnd, padStart, wrap } from '../../src/text/width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc 123', 7],
    ['政府信息公开', 12],
    ['，。：；（）《》【】、', 22],
    ['　', 2],
    ['２０２２', 8],
    ['ｶﾅ', 2],
    ['𠮷', 2],
    ['㎡', 2],
    ['中文 and 英文', 13],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('gives ambiguous characters one column, as it does to the lines of a box', () => {
    for (const character of ['“', '”', '‘', '’', '—', '…', '·', '─', '│', '┼', '①', '×']) {
      expect(displayWidth(character), character).toBe(1);
    }
  });

  it('gives marks, controls and invisible characters none', () => {
    for (const character of ['\u0301', '\u200b', '\u200d', '\ufeff', '\ufe0f', '\t', '\n', '\u0000', '\u302a']) {
      expect(displayWidth(`中${character}`), JSON.stringify(character)).toBe(2);
    }
  });

  it('gives emoji two', () => {
    expect(displayWidth('✅')).toBe(2);
    expect(displayWidth('😀')).toBe(2);
  });

  it('is the sum over the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(displayWidth(a) + displayWidth(b)).toBe(displayWidth([...a, ...b].join('')));
      }),
    );
  });
});

describe('padding', () => {
  it('fills up to a width in columns', () => {
    expect(padEnd('规章', 6)).toBe('规章  ');
    expect(padStart('规章', 6)).toBe('  规章');
    expect(padCenter('规章', 7)).toBe(' 规章  ');
  });

  it('leaves wider text alone', () => {
    for (const pad of [padEnd, padStart, padCenter]) expect(pad('行政规范性文件', 4)).toBe('行政规范性文件');
  });
});

describe('wrap', () => {
  it('breaks Chinese anywhere', () => {
    expect(wrap('本机关不掌握相关政府信息', 10)).toEqual(['本机关不掌', '握相关政府', '信息']);
  });

  it('keeps numbers and words whole', () => {
    expect(wrap('收费96171.6万元', 6)).toEqual(['收费', '96171.6', '万元']);
    expect(wrap('见www.example.cn', 8)).toEqual(['见', 'www.example.cn']);
  });

  it('begins no line with a closing sign and ends none with an opening one', () => {
    expect(wrap('申请人逾期不补正、行政机关', 16)).toEqual(['申请人逾期不补', '正、行政机关']);
    expect(wrap('危及“三安全一稳定”', 6)).toEqual(['危及', '“三安', '全一稳', '定”']);
  });

  it('breaks all the same where signs alone are too wide for the line', () => {
    expect(wrap('）））））', 4)).toEqual(['））', '））', '）']);
  });

  it('gives one line for nothing', () => {
    expect(wrap('', 4)).toEqual(['']);
  });

  const words = fc.string({ unit: fc.constantFrom(...'政府信息12a，。“”（） ') });

  it('loses nothing and stays within the width but for numbers and words that are wider', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, narrowestWidth(text)));
      }),
    );
  });
});
