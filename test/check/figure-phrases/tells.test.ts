import { describe, expect, it } from 'vitest';
import { mayState } from '../../../src/check/figure-phrases/claims.ts';
import type { Meaning } from '../../../src/check/figure-phrases/lexicon/word-meaning.ts';
import { type Pattern, patternOf } from '../../../src/check/figure-phrases/lexicon/word-pattern.ts';
import { groupsOf, wordTable } from '../../../src/check/figure-phrases/lexicon/word-table.ts';
import { countUnits } from '../../../src/check/figure-phrases/meaning.ts';

/** Every word that a pattern stands for. */
const wordsOf = (pattern: Pattern): readonly string[] =>
  pattern.reduce<readonly string[]>((begun, words) => begun.flatMap(word => words.map(next => word + next)), ['']);

const wordsOfKind = (kind: Meaning['kind']): readonly string[] =>
  wordTable
    .filter(([meaning]) => meaning.kind === kind)
    .flatMap(([, patterns]) => patterns.split(' '))
    .flatMap(pattern => wordsOf(patternOf(pattern, groupsOf(2022))));

describe('what tells that a sentence may state something', () => {
  it.each(['negation', 'all-done'] as const)('stands in every word of the kind %s', kind => {
    const words = wordsOfKind(kind);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(word => !mayState(word))).toEqual([]);
  });

  it.each(['3件', '３件', '三十件', '十余 件', '1.2万件', '3余件', '3 万余 件', '数量为0', '为 ０'])(
    'stands in the number %s',
    number => {
      expect(mayState(number)).toBe(true);
    },
  );

  it('stands in a number with any of the units of the tables', () => {
    const numbers = [...countUnits, '元'].map(unit => `3${unit}`);
    expect(numbers.filter(number => !mayState(number))).toEqual([]);
  });

  it.each(['我镇高度重视', '一是加强领导', '持续推进政务公开', '2022年均在线公开', '培训712人', '第3期'])(
    'stands nowhere in %s',
    sentence => {
      expect(mayState(sentence)).toBe(false);
    },
  );
});
