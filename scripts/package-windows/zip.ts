/** A ZIP archive that is the same for the same files, wherever and whenever it is made. */
import { type Zippable, zipSync } from 'fflate';
import type { Files } from './contents.ts';

const LEVEL = 9;

/** Names that are not ASCII are marked as UTF-8 (bit 11 of the flags), as Explorer wants it. */
export function zipOf(files: Files): Uint8Array {
  // ZIP keeps what a clock on the wall shows, without its zone.
  const mtime = new Date(2021, 8, 26);
  const names = [...files.keys()].sort();
  const entries: Zippable = Object.fromEntries(
    names.map(name => [name, [files.get(name) ?? new Uint8Array(), { mtime, level: LEVEL }]]),
  );
  return zipSync(entries);
}
