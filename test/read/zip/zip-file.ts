/** Archives written byte by byte, so that every field can lie. */
import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../src/read/zip/crc32.ts';

export interface Entry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly isStored?: boolean;
  /** The content is what stands in the archive, deflated. */
  readonly isCompressed?: boolean;
  /** What the directory says, where that is not the truth. */
  readonly lie?: Partial<Record<'method' | 'flags' | 'crc' | 'compressedSize' | 'size' | 'offset', number>>;
}

interface Options {
  /** Bytes in front of the archive. */
  readonly before?: Uint8Array;
  readonly comment?: string;
  /** What the end record says, where that is not the truth. */
  readonly lie?: Partial<Record<'count' | 'size' | 'offset', number>>;
  /** All sizes stand in the records for large files. */
  readonly isLong?: boolean;
}

const UNKNOWN = 0xffffffff;

function record(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** APPNOTE.TXT 4.3: local headers and data, the directory, its end. */
export function zipFile(entries: readonly Entry[], options: Options = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (list: Uint8Array[], ...bytes: Uint8Array[]): void => {
    list.push(...bytes);
    if (list === parts) for (const each of bytes) at += each.length;
  };
  for (const { name, content, isStored, isCompressed, lie } of entries) {
    const whole = typeof content === 'string' ? strToU8(content) : content;
    const data = isStored || isCompressed ? whole : deflateSync(whole, { level: 9 });
    const path = strToU8(name);
    const { method, flags, crc, compressedSize, size, offset } = {
      method: isStored ? 0 : 8,
      flags: 0,
      crc: crc32(whole),
      compressedSize: data.length,
      size: whole.length,
      offset: at,
      ...lie,
    };
    const long = options.isLong
      ? record([2, 1], [2, 24], [8, size], [8, compressedSize], [8, offset])
      : new Uint8Array();
    const either = (value: number): number => (options.isLong ? UNKNOWN : value);
    add(
      parts,
      record([4, 0x04034b50], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], [4, 0], [4, 0], [2, path.length], [2, 0]),
      path,
      data,
    );
    add(
      directory,
      record(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, crc],
        [4, either(compressedSize)],
        [4, either(size)],
      ),
      record([2, path.length], [2, long.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, either(offset)]),
      path,
      long,
    );
  }
  const listing = joined(directory);
  const comment = strToU8(options.comment ?? '');
  const { count, size, offset } = { count: entries.length, size: listing.length, offset: at, ...options.lie };
  const end = at + listing.length;
  const long = options.isLong
    ? [
        record(
          [4, 0x06064b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, size],
          [8, offset],
        ),
        record([4, 0x07064b50], [4, 0], [8, end], [4, 1]),
      ]
    : [];
  const [stated, statedSize, statedOffset] = options.isLong ? [0xffff, UNKNOWN, UNKNOWN] : [count, size, offset];
  return joined([
    options.before ?? new Uint8Array(),
    ...parts,
    listing,
    ...long,
    record(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, stated],
      [2, stated],
      [4, statedSize],
      [4, statedOffset],
      [2, comment.length],
    ),
    comment,
  ]);
}
