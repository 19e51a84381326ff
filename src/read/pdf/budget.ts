/** Files that would grow beyond any report when they are opened: found out before the library opens them. */
import { Inflate } from 'fflate';
import type { Failure } from '../../result.ts';
import { excessive } from '../refusals.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 64 * MEGABYTE;
/** A whole Chinese font has some 20 MB. */
const LARGEST_STREAM = 32 * MEGABYTE;
const ALL_STREAMS = 160 * MEGABYTE;
const MOST_OBJECTS = 200_000;

/** Compressed bytes given to the inflater at a time: deflate gives at most 1,032 bytes for one. */
const STEP = 4096;
/** Characters before `stream` in which its dictionary stands. */
const DICTIONARY = 2000;

/** @returns why the file is not opened; undefined for one of usual size */
export function excessOf(bytes: Uint8Array): Failure | undefined {
  if (bytes.length > LARGEST_FILE) return excessive(`超过 ${LARGEST_FILE / MEGABYTE} MB`);
  const text = new TextDecoder('latin1').decode(bytes);
  const tooMany = excessive(`超过 ${MOST_OBJECTS / 10_000} 万个对象`);
  let objects = 0;
  for (let at = text.indexOf(' obj'); at >= 0; at = text.indexOf(' obj', at + 4)) objects++;
  if (objects > MOST_OBJECTS) return tooMany;

  let total = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const before = text.slice(Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    objects += packedObjects(dictionary);
    if (objects > MOST_OBJECTS) return tooMany;
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    // Pictures are not unpacked, and nobody packs twice but to hide.
    if (filters === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    if (filters > 1) return excessive('内容经过多重压缩');
    const start = at + 'stream'.length + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    const end = text.indexOf('endstream', start);
    const size = inflatedSize(bytes.subarray(start, end < 0 ? bytes.length : end));
    total += size;
    if (size > LARGEST_STREAM) return excessive(`其中一个部分超过 ${LARGEST_STREAM / MEGABYTE} MB`);
    if (total > ALL_STREAMS) return excessive(`展开后超过 ${ALL_STREAMS / MEGABYTE} MB`);
  }
  return undefined;
}

/** How many objects an object stream says it holds (ISO 32000-1, 7.5.7). */
function packedObjects(dictionary: string): number {
  const count = /\/ObjStm\b/.test(dictionary) ? /\/N\s+(\d{1,9})/.exec(dictionary)?.[1] : undefined;
  return Number(count ?? 0);
}

/** Bytes that a zlib stream gives, counted no further than just beyond what is allowed; 0 for other data. */
function inflatedSize(zlib: Uint8Array): number {
  let size = 0;
  const stream = new Inflate(chunk => {
    size += chunk.length;
  });
  try {
    for (let at = 2; at < zlib.length && size <= LARGEST_STREAM; at += STEP) {
      stream.push(zlib.subarray(at, at + STEP), at + STEP >= zlib.length);
    }
  } catch {
    // Damaged or encrypted: the library counts for no more than what came out.
  }
  return size;
}
