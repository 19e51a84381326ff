import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/report/compare/passages.ts';
import { arbitraryParagraph, arbitraryWildLine } from '../../generators/text.ts';

describe('the passages of a text', () => {
  test('are its sentences, with the signs that close them', () => {
    const text = '会上说：“都要公开。”随后公布；没有了吗？没有';
    expect(passagesOf([{ kind: 'paragraph', text }])).toEqual([
      { kind: 'sentence', text: '会上说：“都要公开。”', line: 0, opens: true },
      { kind: 'sentence', text: '随后公布；', line: 0, opens: false },
      { kind: 'sentence', text: '没有了吗？', line: 0, opens: false },
      { kind: 'sentence', text: '没有', line: 0, opens: false },
    ]);
  });

  test('and its rows and charts', () => {
    const lines = [
      { kind: 'row', cells: ['渠道', '甲|乙'] },
      {
        kind: 'chart',
        caption: '图1 渠道',
        points: [
          ['网站', 57],
          ['公众号', 48],
        ],
      },
    ] as const;
    expect(passagesOf(lines).map(({ kind, text, line }) => ({ kind, text, line }))).toEqual([
      { kind: 'row', text: '| 渠道 | 甲\\|乙 |', line: 0 },
      { kind: 'chart', text: '图1 渠道；网站 57；公众号 48', line: 1 },
    ]);
  });

  test('make up the text again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(arbitraryParagraph, arbitraryWildLine), { maxLength: 5 }), texts => {
        const passages = passagesOf(texts.map(text => ({ kind: 'paragraph', text })));
        texts.forEach((text, line) => {
          const own = passages.filter(passage => passage.line === line);
          expect(own.map(passage => passage.text).join('')).toBe(text);
          expect(own.map(({ opens }) => opens)).toEqual(own.map((_, index) => index === 0));
        });
      }),
    );
  });

  test('of a line of closing and ending signs are found at once', () => {
    const text = '”。'.repeat(50_000) + '”'.repeat(50_000);
    expect(
      passagesOf([{ kind: 'paragraph', text }])
        .map(passage => passage.text)
        .join(''),
    ).toBe(text);
  });
});
