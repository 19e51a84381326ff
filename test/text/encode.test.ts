import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, type Encoding } from '../../src/text/decode.ts';
import { encodeText } from '../../src/text/encode.ts';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];
const hex = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('hex');

describe.each(encodings)('text in %s', encoding => {
  it.each([false, true])('comes back as the bytes that it was read from, marked: %s', isMarked => {
    const text = '年度: 2022\r\n机关: { 名称: 清溪镇人民政府 }\r地址：㑇村〔2021〕①😀\n';
    const bytes = encodeText(text, { encoding, isMarked });
    const decoded = bytes && decodeBytes(bytes);
    expect(decoded).toMatchObject({ typed: text, encoding, isMarked: isMarked && encoding !== 'gb18030' });
    expect(decoded && hex(encodeText(decoded.typed, decoded))).toBe(hex(bytes));
  });

  it('is decoded to the same text, whatever stands in it', () => {
    // The runtime's own table of GB18030 has no code for some characters of private use.
    const character = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter(text => !/\p{Co}|\p{Cs}|\ufffd/u.test(text));
    fc.assert(
      fc.property(character, text => {
        const bytes = encodeText(text, { encoding, isMarked: false });
        expect(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)).toBe(text);
      }),
    );
  });
});

describe('GB18030', () => {
  it.each([
    ['啊', 'b0a1'],
    ['镇', 'd5f2'],
    ['〔〕', 'a1b2a1b3'],
    ['，', 'a3ac'],
    ['㐂', '8139ef31'],
    ['😀', '9439fc36'],
    ['a1', '6131'],
  ])('%s is %s', (text, bytes) => {
    expect(hex(encodeText(text, { encoding: 'gb18030', isMarked: false }))).toBe(bytes);
  });
});

it.each(['utf-8', 'gb18030'] as const)('half a pair of surrogates cannot be written in %s', encoding => {
  expect(encodeText('镇\ud83d', { encoding, isMarked: false })).toBeUndefined();
});
