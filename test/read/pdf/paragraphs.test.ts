import { describe, expect, it } from 'vitest';
import { marginsOf, type TextLine } from '../../../src/read/pdf/margins.ts';
import { paragraphsOf } from '../../../src/read/pdf/paragraphs.ts';

const size = 16;
const left = 80;

/** A line of full-width characters at the left margin; lines are 28 pt apart. */
function line(text: string, number: number, indent = 0): TextLine {
  const glyphs = [...text].map((character, index) => ({
    text: character,
    left: left + (indent + index) * size,
    right: left + (indent + index + 1) * size,
    baseline: number * 28,
    size,
    clip: { left: 0, top: 0, right: 1000, bottom: 1000 },
  }));
  const right = glyphs.at(-1)?.right ?? left;
  const box = { left: left + indent * size, right, top: number * 28 - size, bottom: number * 28 };
  return { ...box, text, baseline: number * 28, size, glyphs, page: 1, number, format: 'A4' };
}

describe('lines of a paragraph', () => {
  it('are joined though signs of other lines hang over the margin', () => {
    // Every third line ends half a character before the margin, every third with a sign behind it.
    const full = (number: number): TextLine =>
      number % 3 === 0
        ? line('字'.repeat(19), number, 0.5)
        : line(`${'字'.repeat(20)}${number % 3 === 1 ? '，' : ''}`, number);
    const lines = [
      line('字'.repeat(18), 1, 2),
      ...Array.from({ length: 9 }, (_, index) => full(index + 2)),
      line('这里是这一段的最后。', 11),
      line('下一段', 12, 2),
    ];
    const paragraphs = paragraphsOf(lines, marginsOf(lines));
    expect(paragraphs.map(({ text }) => text.length)).toEqual([18 + 3 * 19 + 3 * 20 + 3 * 21 + 10, 3]);
  });

  it('go on in mid-sentence, short as a line was made, where paragraphs are indented', () => {
    const textOf = (lines: readonly TextLine[]) => paragraphsOf(lines, marginsOf(lines)).map(({ text }) => text);
    const full = Array.from({ length: 4 }, (_, index) => line('字'.repeat(20), index + 1, index === 0 ? 2 : 0));
    const short = (text: string) => [...full, line(text, 5), line('清的情况还有。', 6), line('另起一段。', 7, 2)];
    expect(textOf(short(`企业看不全、${'算'.repeat(11)}不`))).toHaveLength(2);
    expect(textOf(short(`企业看不全、${'算'.repeat(11)}。`))).toHaveLength(3);
    expect(textOf(short('企业看不全'))).toHaveLength(3);
  });

  it('go on with a number that the paragraph has counted up to, where nothing is indented', () => {
    const textOf = (lines: readonly TextLine[]) => paragraphsOf(lines, marginsOf(lines)).map(({ text }) => text);
    const filled = (text: string) => `${text}${'字'.repeat(19 - text.length)}；`;
    const others = Array.from({ length: 4 }, (_, index) => line('字'.repeat(20), index + 4));
    const counted = [
      line(filled('措施如下：（一）补录；（二）培训'), 1),
      line(filled('（三）检查'), 2),
      line('（四）通报。', 3),
    ];
    expect(textOf([...counted, ...others])[0]).toContain('；（三）检查');
    const listed = [line(filled('（一）补录'), 1), line(filled('（二）培训'), 2), line('（三）通报。', 3)];
    expect(textOf([...listed, ...others])[0]).toBe(filled('（一）补录'));
  });
});
