/** Which words stand in a text, asked without going through it again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeldWords } from '../../../src/check/prose/held-words.ts';

describe('words held by a text', () => {
  it('are those that stand in it, of any length', () => {
    const held = new HeldWords('全年公开信息126条，答复申请3件。');
    for (const word of ['全', '。', '公开', '申请', '公开信息', '答复申请']) expect(held.has(word), word).toBe(true);
    for (const word of ['半', '！', '申公', '信息公开', '开公']) expect(held.has(word), word).toBe(false);
  });

  it('are none whose pairs only stand apart from each other', () => {
    expect(new HeldWords('公开信、开信息').has('公开信息')).toBe(false);
  });

  it('may have any digits where they are asked for with 0', () => {
    const held = new HeldWords('公开信息126条，9处');
    for (const word of ['0', '00', '0条', '息0', '0处']) expect(held.has(word), word).toBe(true);
    for (const word of ['0件', '处0']) expect(held.has(word), word).toBe(false);
  });

  it('are the same as a search would find', () => {
    const text = fc.string({ unit: fc.constantFrom(...'公开信息，。件😀'), maxLength: 40 });
    const word = fc.string({ unit: fc.constantFrom(...'公开信息，。件😀'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, word, (written, asked) => {
        expect(new HeldWords(written).has(asked)).toBe(written.includes(asked));
      }),
      { seed: 5 },
    );
  });
});
