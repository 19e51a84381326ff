import { describe, expect, it } from 'vitest';
import { patternOf, plainPattern } from '../../../src/check/figure-phrases/lexicon/word-pattern.ts';
import { WordTree } from '../../../src/check/figure-phrases/lexicon/word-tree.ts';

const tree = new WordTree([
  [plainPattern('[申请]'), 'as it stands'],
  [patternOf('[政府]信息公开[申请]'), 'application'],
  [patternOf('结转{至|到|}{下年}', { 下年: ['下年', '2023年'] }), 'carried out'],
  [patternOf('信息{公开|发布}'), 'publication'],
  [patternOf('{信|来信}'), 'letter'],
]);

describe('WordTree', () => {
  it.each([
    ['信息公开申请5件', 'application', 6],
    ['政府信息公开情况', 'application', 6],
    ['结转到2023年', 'carried out', 8],
    ['结转下年', 'carried out', 4],
    ['信息发布', 'publication', 4],
    ['来信', 'letter', 2],
    ['[申请]', 'as it stands', 4],
  ])('finds the longest word of “%s”', (text, meaning, length) => {
    expect(tree.longestAt(text, 0)).toEqual({ meaning, length });
  });

  it('gives a word of two entries the meaning of the first', () => {
    expect(tree.longestAt('信息公开', 0)).toEqual({ meaning: 'application', length: 4 });
  });

  it('passes over blanks within a word, not before it', () => {
    expect(tree.longestAt('信息 公　开申', 0)).toEqual({ meaning: 'application', length: 6 });
    expect(tree.longestAt(' 信息公开', 0)).toBeUndefined();
  });

  it('finds nothing where no word begins or is complete', () => {
    expect(tree.longestAt('公开信息', 0)).toBeUndefined();
    expect(tree.longestAt('结转到明年', 0)).toBeUndefined();
    expect(tree.longestAt('', 0)).toBeUndefined();
  });

  it('goes through patterns that stand for more words than there is memory', () => {
    const piece = `[${[...'甲乙丙丁戊己庚辛'].join('|')}]`;
    const huge = new WordTree([[patternOf(`${piece.repeat(30)}完`), 'huge']]);
    expect(huge.longestAt(`${'丁'.repeat(30)}完`, 0)).toEqual({ meaning: 'huge', length: 31 });
  });
});
