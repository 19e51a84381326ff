import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase85, toBase85 } from '../../../src/page/platform/base85.ts';

it('bytes come back as they were, behind them zeros that fill up the last group', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), bytes => {
      const text = toBase85(bytes);
      const back = fromBase85(text);
      expect(text.length).toBe(Math.ceil(bytes.length / 4) * 5);
      expect(back.slice(0, bytes.length)).toEqual(bytes);
      expect(back.slice(bytes.length).every(byte => byte === 0)).toBe(true);
    }),
  );
});

it('takes signs that HTML leaves as they are in a script, the smallest and the largest group too', () => {
  expect(toBase85(new Uint8Array(4))).toBe('(((((');
  expect(toBase85(new Uint8Array(4).fill(255))).toBe('z?^4(');
  fc.assert(fc.property(fc.uint8Array(), bytes => /^[(-|]*$/.test(toBase85(bytes))));
});
