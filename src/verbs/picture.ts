/** Pictures of charts, from their bytes. */
import type { Image } from '../document/document.ts';

export const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
const types: Readonly<Record<string, Image['type']>> = { png: 'png', jpg: 'jpg', gif: 'gif' };

/** @returns what is wrong with it where it is not a picture we can use */
export async function readPicture(bytes: Uint8Array): Promise<Image | string> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height, type } = imageSize(bytes);
    const known = types[type ?? ''];
    return known && width > 0 && height > 0 ? { type: known, bytes, width, height } : '不是 PNG、JPG 或 GIF 图片';
  } catch {
    // The library throws on every file that it cannot recognise.
    return '不是图片，或者已经损坏';
  }
}
