/** Rounds of mending, and what is a mistake of a rule. */
import { describe, expect, it } from 'vitest';
import { differingCharacters } from '../../../src/check/fix/mend.ts';
import { mendText } from '../../../src/check/fix/mend-text.ts';

describe('mending a text', () => {
  it('ends where a rule finds something anew in what it has mended', () => {
    expect(() =>
      mendText('甲', () => [
        {
          rule: 'prose/half-width',
          name: '半角标点',
          severity: 'warning',
          message: '错了。',
          remedy: '改。',
          location: {},
          fingerprint: '000000',
          fix: { from: '甲', to: '甲', edits: [{ line: 1, column: 1, length: 1, text: '甲' }] },
        },
      ]),
    ).toThrow('after 50 rounds');
  });

  it('changes characters one for one', () => {
    expect(differingCharacters('a,b;', 'a，b；')).toEqual([
      { at: 1, from: ',', to: '，' },
      { at: 3, from: ';', to: '；' },
    ]);
    expect(() => differingCharacters('a', 'ab')).toThrow('longer');
  });
});
