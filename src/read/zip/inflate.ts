/** Inflating (RFC 1951) no further than asked. */
import { Inflate, inflateSync } from 'fflate';

/**
 * Compressed bytes up to which all is inflated at once, into as much as should come out: the parts of nearly every Word file.
 * What is beyond is passed over without being kept; deflate gives at most 1,032 bytes for one, so that even 33 megabytes of
 * it take no longer than one step of the stream, which copies what it makes several times.
 */
const AT_ONCE = 32 * 1024;

/** Compressed bytes given to the stream at a time: each step makes four megabytes at most before they are counted. */
const STEP = 4096;

/**
 * @param size what should come out
 * @returns exactly `size` bytes; undefined where the data is damaged, or gives fewer or more
 */
export function inflate(compressed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return compressed.length <= AT_ONCE ? inflatedAtOnce(compressed, size) : inflatedInSteps(compressed, size);
  } catch {
    // The library throws on data that is not deflated, and where stored bytes are more than there is room for.
    return undefined;
  }
}

function inflatedAtOnce(compressed: Uint8Array, size: number): Uint8Array | undefined {
  // One byte too many tells that there are more.
  const inflated = inflateSync(compressed, { out: new Uint8Array(size + 1) });
  return inflated.length === size ? inflated : undefined;
}

function inflatedInSteps(compressed: Uint8Array, size: number): Uint8Array | undefined {
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
  for (let at = 0; at < compressed.length && !overflows; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  }
  return isEnded && !overflows && length === size ? inflated : undefined;
}
