import { describe, expect, it } from 'vitest';
import { matchesIn } from '../../../src/check/prose/matches.ts';

describe('matchesIn', () => {
  it('gives every match from the beginning of each text', () => {
    const digits = /\d+/g;
    expect(matchesIn('收到5件，办结12件', digits).map(({ 0: shown, index }) => [shown, index])).toEqual([
      ['5', 2],
      ['12', 7],
    ]);
    expect(matchesIn('7件', digits)).toHaveLength(1);
    expect(matchesIn('没有', digits)).toEqual([]);
  });

  it('goes on behind a match of nothing', () => {
    expect(matchesIn('收到', /(?=.)/g).map(({ index }) => index)).toEqual([0, 1]);
  });
});
