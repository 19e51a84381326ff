import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/check/output/code-frame.ts';
import { displayWidth } from '../../../src/text/width.ts';

const frame = (line: string, start: number, length: number, width = 80) => codeFrame(line, start, length, width);

describe('the mark under a line', () => {
  it('is full width under Chinese and half width under the rest, and so are the blanks before it', () => {
    expect(frame('自然人: 3, 商业企业: 9件', 14, 2)).toEqual({
      source: '自然人: 3, 商业企业: 9件',
      marks: '　　　     　　　　  ^＾',
    });
  });

  it('stands under one character at least, and after the end of the line where there is none', () => {
    expect(frame('无', 0, 0).marks).toBe('＾');
    expect(frame('年度:', 3, 1)).toEqual({ source: '年度:', marks: '　　 ^' });
    expect(frame('', 5, 3)).toEqual({ source: '', marks: '^' });
  });

  it('shows a tab as one blank', () => {
    expect(frame('\t行', 1, 1)).toEqual({ source: ' 行', marks: ' ＾' });
  });
});

describe('characters that take no column', () => {
  it('are passed over, before the mark and under it', () => {
    expect(frame('a\u0301é,乙', 3, 1).marks).toBe('  ^');
    expect(frame('甲a\u0301乙', 1, 3).marks).toBe('　^＾');
  });
});

describe('a character of two units', () => {
  it('is never cut in two, where the line is cut before it and behind it', () => {
    const line = `${'𬭎镇'.repeat(20)}错字${'镇𬭎'.repeat(20)}`;
    const halves = /\p{Cs}/u;
    for (let width = 12; width < 40; width++) expect(frame(line, 60, 2, width).source).not.toMatch(halves);
  });
});

describe('a long line', () => {
  const line = `${'前'.repeat(60)}错字${'后'.repeat(60)}`;

  it('is cut around the words, with a sign where it is cut', () => {
    expect(frame(line, 60, 2, 24)).toEqual({ source: '…前前前错字后后后后后后…', marks: ' 　　　＾＾' });
    expect(frame(line, 0, 2, 24)).toEqual({ source: '前前前前前前前前前前前…', marks: '＾＾' });
    expect(frame(line, 121, 1, 24)).toEqual({ source: '…后后后后', marks: ' 　　　＾' });
  });

  it('is not cut where it just fits', () => {
    expect(frame('字'.repeat(12), 0, 1, 24)).toEqual({ source: '字'.repeat(12), marks: '＾' });
    expect(frame('字'.repeat(12), 0, 1, 23).source).toBe(`${'字'.repeat(10)}…`);
  });

  it('always shows the start of the words and fits', () => {
    const text = fc.string({ unit: fc.constantFrom('字', 'a', '，', ' '), maxLength: 120 });
    fc.assert(
      fc.property(
        text,
        fc.nat({ max: 120 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 20, max: 90 }),
        (line, at, length, width) => {
          const start = Math.min(at, Math.max(0, line.length - 1));
          const { source, marks } = frame(line, start, length, width);
          expect(displayWidth(source)).toBeLessThanOrEqual(width);
          expect(displayWidth(marks)).toBeLessThanOrEqual(width);
          const lead = displayWidth(/^[ \u3000]*/.exec(marks)?.[0] ?? '');
          let column = 0;
          const under = [...source].find(character => {
            const found = column === lead;
            column += displayWidth(character);
            return found;
          });
          if (line !== '') expect(under).toBe(line.charAt(start));
        },
      ),
    );
  });
});
