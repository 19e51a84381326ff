/** A small archive that inflates to very much; written with Node's own deflater, which takes a second for it. */
import { deflateRawSync } from 'node:zlib';
import { zipFile } from './zip-file.ts';

const MEGABYTE = 1_000_000;

/** @param size what the directory says of it, where that is not the truth */
export function bomb(name: string, megabytes: number, size = megabytes * MEGABYTE): Uint8Array {
  const compressed = new Uint8Array(deflateRawSync(new Uint8Array(megabytes * MEGABYTE), { level: 9 }));
  return zipFile([{ name, content: compressed, isCompressed: true, lie: { size } }]);
}
