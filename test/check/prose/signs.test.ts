/** The signs by which rules are skipped are asked of every report: each is a word, and none is there for nothing. */
import { describe, expect, it } from 'vitest';
import { everySought } from '../../../src/check/prose/sought.ts';
import { rules } from '../../../src/check/rules/index.ts';

const wordLists = everySought.flatMap(({ signs }) => (signs instanceof RegExp ? [] : [signs]));

describe('signs', () => {
  it('are those of all rules', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(wordLists.length).toBeGreaterThan(50);
  });

  it.each(wordLists.map(words => ({ words })))('$words are words, none of which holds another', ({ words }) => {
    expect(words).not.toEqual([]);
    for (const word of words) {
      expect(word).not.toBe('');
      expect(words.filter(other => word.includes(other))).toEqual([word]);
    }
  });

  it('that are patterns are searched for in the whole prose, in which most lines begin and end with a line break', () => {
    const patterns = everySought.flatMap(({ signs }) => (signs instanceof RegExp ? [signs.source] : []));
    expect(patterns.filter(source => /(?<!\\)\$|(?<![[\\])\^/.test(source))).toEqual([]);
  });
});
