/** Text of an XML part back into bytes, as it was before. */

/**
 * The inverse of `decodeXml`: in the encoding of the part it came from, with a byte order mark where that has one.
 * @param like bytes of the part
 */
export function encodeXml(text: string, like: Uint8Array): Uint8Array {
  const [first, second, third] = like;
  if (first === 0xff && second === 0xfe) return utf16(text, true);
  if (first === 0xfe && second === 0xff) return utf16(text, false);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextEncoder().encode(isMarked ? `\ufeff${text}` : text);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}
