/** A copy of a ZIP archive with some entries replaced or added; all others keep their bytes, names and order. */
import { deflateSync } from 'fflate';
import type { Result } from '../../result.ts';
import { damaged } from '../refusals.ts';
import { crc32 } from './crc32.ts';
import { type Extent, findExtent, findExtra, readDirectory, type ZipEntry } from './directory.ts';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const RECORD = 0x02014b50;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const DEFLATED = 8;
const VERSION = 20;
const UNKNOWN_32 = 0xffffffff;
/** Sizes follow the data; of a replaced entry they are known before. */
const SIZES_FOLLOW = 0x0008;
const UTF8_NAME = 0x0800;
/** 1980-01-01 as MS-DOS writes it: the earliest there is. */
const NO_DATE = 0x21;

/**
 * @param changed content by name, whatever the case of its letters; names that the archive lacks are added at its end
 * Errors: what is not a whole archive, entries that lie over one another.
 */
export function rewriteArchive(file: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Result<Uint8Array> {
  // Of a Node buffer `slice` would not be a copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const extent = findExtent(view);
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  const spans = extent && spansOf(view, directory.value, extent);
  if (!spans) return { ok: false, failure: damaged };
  return { ok: true, value: new Rewriting(bytes, view, extent, directory.value, spans).run(changed) };
}

/** Local header, data and what follows it, by entry, up to the next one; undefined where they overlap. */
function spansOf(view: DataView, entries: readonly ZipEntry[], extent: Extent): Map<ZipEntry, number> | undefined {
  const ends = new Map<ZipEntry, number>();
  let next = extent.end - extent.size;
  for (const entry of [...entries].sort((a, b) => b.offset - a.offset)) {
    const { offset, compressedSize } = entry;
    if (offset + LOCAL_LENGTH > next || view.getUint32(offset, true) !== LOCAL) return undefined;
    const data = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (data + compressedSize > next) return undefined;
    ends.set(entry, next);
    next = offset;
  }
  return ends;
}

class Rewriting {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #extent: Extent;
  readonly #entries: readonly ZipEntry[];
  /** Where the span of each entry ends. */
  readonly #ends: ReadonlyMap<ZipEntry, number>;
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  constructor(
    bytes: Uint8Array,
    view: DataView,
    extent: Extent,
    entries: readonly ZipEntry[],
    ends: ReadonlyMap<ZipEntry, number>,
  ) {
    this.#bytes = bytes;
    this.#view = view;
    this.#extent = extent;
    this.#entries = entries;
    this.#ends = ends;
  }

  run(changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
    const added = new Map([...changed].map(([name, content]) => [name.toLowerCase(), { name, content }]));
    const contents = new Map<ZipEntry, Uint8Array>();
    for (const entry of this.#entries) {
      const replaced = added.get(entry.name.toLowerCase());
      // Of two entries of one name the first counts.
      if (replaced && added.delete(entry.name.toLowerCase())) contents.set(entry, replaced.content);
    }
    const inFile = [...this.#entries].sort((a, b) => a.offset - b.offset);
    this.#add(this.#bytes.subarray(0, inFile[0]?.offset ?? 0));
    const records = new Map<ZipEntry, Uint8Array>();
    for (const entry of inFile) {
      const content = contents.get(entry);
      records.set(entry, content ? this.#replace(entry, content) : this.#copy(entry));
    }
    const last = [...added.values()].map(({ name, content }) => this.#append(name, content));
    this.#finish([...this.#entries.map(entry => records.get(entry) ?? new Uint8Array()), ...last]);
    const result = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      result.set(part, at);
      at += part.length;
    }
    return result;
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** Offsets in the directory do not count what stands in front of the archive. */
  get #offset(): number {
    const { end, size, offset } = this.#extent;
    return this.#length - (end - size - offset);
  }

  #recordOf({ record }: ZipEntry): Uint8Array {
    return this.#bytes.slice(record.start, record.end);
  }

  #copy(entry: ZipEntry): Uint8Array {
    const record = this.#recordOf(entry);
    const view = new DataView(record.buffer);
    if (view.getUint32(42, true) !== UNKNOWN_32) view.setUint32(42, this.#offset, true);
    else {
      const extra = findExtra(view, RECORD_LENGTH + view.getUint16(28, true), view.getUint16(30, true));
      const before = [24, 20].filter(at => view.getUint32(at, true) === UNKNOWN_32).length;
      if (extra) view.setBigUint64(extra.from + 8 * before, BigInt(this.#offset), true);
    }
    this.#add(this.#bytes.subarray(entry.offset, this.#ends.get(entry)));
    return record;
  }

  #replace({ record: { start } }: ZipEntry, content: Uint8Array): Uint8Array {
    const nameLength = this.#view.getUint16(start + 28, true);
    const record = this.#bytes.slice(start, start + RECORD_LENGTH + nameLength);
    const view = new DataView(record.buffer);
    view.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
    return this.#write(record, content);
  }

  #append(name: string, content: Uint8Array): Uint8Array {
    const path = new TextEncoder().encode(name);
    const record = new Uint8Array(RECORD_LENGTH + path.length);
    const view = new DataView(record.buffer);
    view.setUint32(0, RECORD, true);
    view.setUint16(4, VERSION, true);
    view.setUint16(8, UTF8_NAME, true);
    view.setUint16(14, NO_DATE, true);
    view.setUint16(28, path.length, true);
    record.set(path, RECORD_LENGTH);
    return this.#write(record, content);
  }

  /** @param record of the directory, completed here: what it shares with the local header is copied from it */
  #write(record: Uint8Array, content: Uint8Array): Uint8Array {
    const data = deflateSync(content, { level: 6 });
    const view = new DataView(record.buffer);
    view.setUint16(6, VERSION, true);
    view.setUint16(10, DEFLATED, true);
    view.setUint32(16, crc32(content), true);
    view.setUint32(20, data.length, true);
    view.setUint32(24, content.length, true);
    // No extra field, no comment, and one archive that is one file.
    for (const at of [30, 32, 34]) view.setUint16(at, 0, true);
    view.setUint32(42, this.#offset, true);
    const local = new Uint8Array(LOCAL_LENGTH + record.length - RECORD_LENGTH);
    local.set(record.subarray(6, 30), 4);
    local.set(record.subarray(RECORD_LENGTH), LOCAL_LENGTH);
    new DataView(local.buffer).setUint32(0, LOCAL, true);
    this.#add(local);
    this.#add(data);
    return record;
  }

  #finish(records: readonly Uint8Array[]): void {
    const offset = this.#offset;
    for (const record of records) this.#add(record);
    const end = this.#bytes.slice(this.#extent.last);
    const view = new DataView(end.buffer);
    view.setUint16(8, records.length, true);
    view.setUint16(10, records.length, true);
    view.setUint32(12, this.#offset - offset, true);
    view.setUint32(16, offset, true);
    // A comment goes to the end of the file; what is missing of one is not made up.
    view.setUint16(20, end.length - END_LENGTH, true);
    this.#add(end);
  }
}
