import { describe, expect, it } from 'vitest';
import { tells } from '../../../src/check/figure-phrases/claims.ts';
import type { Meaning } from '../../../src/check/figure-phrases/lexicon/word-meaning.ts';
import { type Pattern, patternOf } from '../../../src/check/figure-phrases/lexicon/word-pattern.ts';
import { groupsOf, wordTable } from '../../../src/check/figure-phrases/lexicon/word-table.ts';

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
    expect(words.filter(word => !tells.test(word))).toEqual([]);
  });

  it.each(['3件', '３件', '三十件', '十余 件', '1.2万件'])('stands in the number %s', number => {
    expect(tells.test(number)).toBe(true);
  });

  it.each(['我镇高度重视', '一是加强领导', '持续推进政务公开'])('stands nowhere in %s', sentence => {
    expect(tells.test(sentence)).toBe(false);
  });
});
