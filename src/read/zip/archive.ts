/** A ZIP archive of a stranger: entries are inflated when they are asked for, within bounds, and checked. */
import type { Result } from '../../result.ts';
import { damaged, encryptedArchive, excessive } from '../refusals.ts';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { inflate } from './inflate.ts';

const MEBIBYTE = 1024 * 1024;

/** Far above what a report needs: its main part takes some 300 KB. */
export const zipLimits = {
  /** Bytes of one entry. */
  entry: 32 * MEBIBYTE,
  /** Bytes of all entries that are read. */
  total: 64 * MEBIBYTE,
  /** Bytes out for one byte in; tables of markup that repeats come to 60. */
  ratio: 200,
  /** Bytes below which the ratio says nothing. */
  ratioFrom: 4 * MEBIBYTE,
} as const;

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

const refuse: Result<never> = { ok: false, failure: damaged };

export class Archive {
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #inflated = 0;

  private constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes;
    this.names = entries.map(({ name }) => name);
    // Of two entries of one name the first counts, in every run.
    this.#entries = new Map([...entries].reverse().map(entry => [entry.name.toLowerCase(), entry]));
  }

  /** Reads the directory only. Errors: what is not a whole archive, too many entries. */
  static open(bytes: Uint8Array): Result<Archive> {
    const directory = readDirectory(bytes);
    return directory.ok ? { ok: true, value: new Archive(bytes, directory.value) } : directory;
  }

  /** Whatever the case of the letters. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * @param name whatever the case of its letters
   * @param spare bytes of the total that are kept for other entries
   * @returns the bytes, as many as the directory says and with its checksum; undefined where there is no such entry
   * Errors: damaged or encrypted data, an unknown method, more bytes than a report has.
   */
  read(name: string, spare = 0): Result<Uint8Array | undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return { ok: true, value: undefined };
    if (entry.isEncrypted) return { ok: false, failure: encryptedArchive };
    const limit = this.#limitBroken(entry, spare);
    if (limit !== undefined) return { ok: false, failure: excessive(limit) };
    this.#inflated += entry.size;
    const data = this.#dataOf(entry);
    const content = data && unpack(data, entry);
    if (!content || crc32(content) !== entry.crc) return refuse;
    return { ok: true, value: content };
  }

  /** Judged by the stated size: an entry that gives more is damaged, and not inflated beyond. */
  #limitBroken({ size, compressedSize }: ZipEntry, spare: number): string | undefined {
    if (size > zipLimits.entry) return `其中一个部分解压后超过 ${zipLimits.entry / MEBIBYTE} MB`;
    if (this.#inflated + size > zipLimits.total - spare) return `解压后超过 ${zipLimits.total / MEBIBYTE} MB`;
    if (size > zipLimits.ratioFrom && size > compressedSize * zipLimits.ratio) {
      return `其中一个部分解压后增大 ${zipLimits.ratio} 倍以上`;
    }
    return undefined;
  }

  #dataOf({ offset, compressedSize }: ZipEntry): Uint8Array | undefined {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL) return undefined;
    const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const end = start + compressedSize;
    return end <= view.byteLength ? this.#bytes.subarray(start, end) : undefined;
  }
}

function unpack(data: Uint8Array, { method, size }: ZipEntry): Uint8Array | undefined {
  if (method === STORED) return data.length === size ? data : undefined;
  return method === DEFLATED ? inflate(data, size) : undefined;
}
