/** Smaller pictures. */
import UPNG from 'upng-js';

/** Text in a few inks on paper needs no more; a third of the bytes. */
const COLOURS = 64;

/** @param png a picture of any kind of PNG @returns the same with a palette */
export function inFewColours(png: Uint8Array): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  const [pixels] = UPNG.toRGBA8(image);
  if (!pixels) throw new Error('a picture without pixels');
  return new Uint8Array(UPNG.encode([pixels], image.width, image.height, COLOURS));
}
