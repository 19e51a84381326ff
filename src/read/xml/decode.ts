/** Bytes of an XML part into text: UTF-8 or UTF-16, as the package standard allows (ISO/IEC 29500-2, 6.1.3). */

/** @returns undefined where the bytes are no such text */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only failure of a fatal decoder: bytes that are no text.
    return undefined;
  }
}
