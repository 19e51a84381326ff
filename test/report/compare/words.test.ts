import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, type WordPiece } from '../../../src/report/compare/words.ts';
import { arbitrarySentence, arbitraryWildLine } from '../../generators/report.ts';

/** 公开[-86-]{+102+}条 */
const shown = (pieces: readonly WordPiece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const side = (pieces: readonly WordPiece[], dropped: WordPiece['kind']): string =>
  pieces.flatMap(({ kind, text }) => (kind === dropped ? [] : [text])).join('');

describe('what changed inside a sentence', () => {
  test.each([
    ['全年公开86条。', '全年公开102条。', '全年公开[-86-]{+102+}条。'],
    ['收费96171.6万元。', '收费96171.65万元。', '收费[-96171.6-]{+96171.65+}万元。'],
    ['办结3件，均按期答复。', '办结3件，全部按期答复。', '办结3件，[-均-]{+全部+}按期答复。'],
    ['没有变化。', '没有变化。', '没有变化。'],
    ['', '新写的一句。', '{+新写的一句。+}'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(compareWords(before, after))).toBe(expected);
  });

  test('leaves no single sign standing between two longer changes', () => {
    const pieces = compareWords('乡镇的专栏由专人负责。', '县级的平台由专人负责。');
    expect(shown(pieces)).toBe('[-乡镇的专栏-]{+县级的平台+}由专人负责。');
  });

  test('but a number that stayed stays', () => {
    expect(shown(compareWords('增加22件', '减少22条'))).toBe('[-增加-]{+减少+}22[-件-]{+条+}');
  });

  test('gives back both texts, in pieces that are not empty and differ from their neighbours', () => {
    const text = fc.oneof(arbitrarySentence, arbitraryWildLine, fc.string());
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual([before, after]);
        expect(pieces.filter(({ kind }, index) => kind === pieces[index - 1]?.kind)).toEqual([]);
        if (before !== '' || after !== '') expect(pieces.filter(piece => piece.text === '')).toEqual([]);
      }),
    );
  });

  test('shows a sentence without end whole', () => {
    const [before, after] = ['甲'.repeat(100_000), '乙'.repeat(100_000)];
    expect(compareWords(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  test('shows a sentence that differs in nearly every word whole', () => {
    const [before, after] = ['0甲', '乙1'].map(word => word.repeat(900));
    expect(compareWords(before ?? '', after ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
