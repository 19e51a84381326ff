/** From text back to bytes, in the encoding that a file was read in: the inverse of decode.ts. */
import { type DecodedText, marks } from './decode.ts';
import { encodeGb18030 } from './gb18030.ts';

/**
 * @param text with line ends as they are to be in the file
 * @returns undefined where the encoding lacks one of the characters
 */
export function encodeText(text: string, like: Pick<DecodedText, 'encoding' | 'isMarked'>): Uint8Array | undefined {
  const { encoding, isMarked } = like;
  const bytes = encoders[encoding](text);
  if (!bytes || !isMarked) return bytes;
  const mark = marks.find(candidate => candidate.encoding === encoding)?.signature ?? [];
  return Uint8Array.from([...mark, ...bytes]);
}

const encoders: Readonly<Record<DecodedText['encoding'], (text: string) => Uint8Array | undefined>> = {
  'utf-8': text => (/\p{Cs}/u.test(text) ? undefined : new TextEncoder().encode(text)),
  'utf-16le': text => utf16(text, true),
  'utf-16be': text => utf16(text, false),
  gb18030: encodeGb18030,
};

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}
