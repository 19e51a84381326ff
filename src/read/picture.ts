/** A picture in the file, of the kinds that every output can show. */
import { imageSize } from 'image-size';
import type { Image } from '../document/document.ts';

const signatures: readonly (readonly [Image['type'], readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];

/** @returns undefined for other kinds (EMF, TIFF …) and for damaged ones */
export function imageOf(bytes: Uint8Array): Image | undefined {
  const type = signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
  if (!type) return undefined;
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { type, bytes, width, height } : undefined;
  } catch {
    // The library throws on pictures that are cut off.
    return undefined;
  }
}
