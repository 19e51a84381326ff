/** Inflating (RFC 1951) no further than asked. */
import { Inflate } from 'fflate';

/**
 * Compressed bytes given to the inflater at a time. Deflate gives at most 1,032 bytes for one, so that each step makes four
 * megabytes at most before they are counted.
 */
const STEP = 4096;

/**
 * @param size what should come out
 * @returns exactly `size` bytes; undefined where the data is damaged, or gives fewer or more
 */
export function inflate(compressed: Uint8Array, size: number): Uint8Array | undefined {
  const inflated = new Uint8Array(size);
  let length = 0;
  let overflows = false;
  let isEnded = false;
  const stream = new Inflate((chunk, isLast) => {
    isEnded = isLast;
    overflows ||= length + chunk.length > size;
    if (overflows) return;
    inflated.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < compressed.length && !overflows; at += STEP) {
      stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch {
    // The library throws on data that is not deflated.
    return undefined;
  }
  return isEnded && !overflows && length === size ? inflated : undefined;
}
