/**
 * The central directory of a ZIP archive (APPNOTE.TXT 4.3.12 to 4.3.16): what is in it and where. Nothing else of an
 * archive is believed: local headers only say where their data begins.
 */
import type { Result } from '../../result.ts';
import { damaged, excessive } from '../refusals.ts';

export interface ZipEntry {
  /** With `/` between folders and none in front. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** What the archive says; checked when the entry is read. */
  readonly size: number;
  /** Where the local header begins in the file. */
  readonly offset: number;
  /** Where its record stands in the directory. */
  readonly record: { readonly start: number; readonly end: number };
}

/** A report has some 30 entries; one full of pictures a few hundred. */
const MOST_ENTRIES = 4096;

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const ENCRYPTED = 0x0001;

export interface Extent {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends in the file; what stood before an archive moves everything by the difference. */
  readonly end: number;
  /** Where the record at the end of the file begins. */
  readonly last: number;
}

const refuse: Result<never> = { ok: false, failure: damaged };

/** Errors: no directory, one that points outside the file or is cut off, too many entries. */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extent = findExtent(view);
  if (!extent) return refuse;
  if (extent.count > MOST_ENTRIES) {
    return { ok: false, failure: excessive(`里面有 ${MOST_ENTRIES} 个以上的部分`) };
  }
  const shift = extent.end - extent.size - extent.offset;
  if (shift < 0) return refuse;
  const entries: ZipEntry[] = [];
  let at = extent.offset + shift;
  for (let index = 0; index < extent.count; index++) {
    if (at + ENTRY_LENGTH > extent.end || view.getUint32(at, true) !== ENTRY) return refuse;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > extent.end) return refuse;
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const sizes = readSizes(view, at, at + ENTRY_LENGTH + nameLength, extraLength);
    if (!sizes) return refuse;
    entries.push({
      name: new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      compressedSize: sizes.compressedSize,
      size: sizes.size,
      offset: sizes.offset + shift,
      record: { start: at, end: next },
    });
    at = next;
  }
  return { ok: true, value: entries };
}

/** The record at the end of the file; a comment may follow it. */
export function findExtent(view: DataView): Extent | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const isLong = count === UNKNOWN_16 || size === UNKNOWN_32 || offset === UNKNOWN_32;
    return isLong ? findLongExtent(view, at) : { count, size, offset, end: at, last: at };
  }
  return undefined;
}

function findLongExtent(view: DataView, end: number): Extent | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== ZIP64_END) return undefined;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    end: at,
    last: end,
  };
}

/** Sizes and offset; those that do not fit 32 bits stand in an extra field, in this order (4.5.3). */
function readSizes(view: DataView, entry: number, extra: number, extraLength: number) {
  const short = [24, 20, 42].map(at => view.getUint32(entry + at, true));
  if (short.includes(UNKNOWN_32)) {
    let at = findExtra(view, extra, extraLength);
    if (!at) return undefined;
    for (const [index, value] of short.entries()) {
      if (value !== UNKNOWN_32) continue;
      if (at.from + 8 > at.to) return undefined;
      short[index] = Number(view.getBigUint64(at.from, true));
      at = { ...at, from: at.from + 8 };
    }
  }
  const [size = 0, compressedSize = 0, offset = 0] = short;
  return { size, compressedSize, offset };
}

/** @returns where the values of the extra field for large files stand */
export function findExtra(view: DataView, start: number, length: number): { from: number; to: number } | undefined {
  let at = start;
  while (at + 4 <= start + length) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (to > start + length) return undefined;
    if (view.getUint16(at, true) === ZIP64_EXTRA) return { from: at + 4, to };
    at = to;
  }
  return undefined;
}
