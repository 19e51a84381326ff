import { expect, it } from 'vitest';
import { isUnreadable, plainCharacters } from '../../../src/read/pdf/characters.ts';

it.each([
  ['⼈⺠政府⻔⼾⽹站', '人民政府门户网站'],
  ['⽇⽉⻓⻩⻅⻋', '日月长黄见车'],
  ['ofﬁce', 'office'],
  ['\u00a0\u2003', '  '],
  ['年\u00ad\u200b报', '年报'],
  // Signs of full width are what people typed.
  ['２０２２年（一）', '２０２２年（一）'],
])('%s is %s', (glyphs, text) => {
  expect(plainCharacters(glyphs)).toBe(text);
});

it('knows characters without meaning', () => {
  expect(['', '\ue000', '\ufffd'].every(isUnreadable)).toBe(true);
  expect(['年', '1', ' '].some(isUnreadable)).toBe(false);
});
