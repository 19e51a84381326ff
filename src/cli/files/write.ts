/** Writing files whole or not at all, and never over an existing one unless told to. */
import { link, lstat, mkdir, open, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Failure } from '../../result.ts';
import { cannotLink, isMissing, isTaken, systemFailure } from './system-error.ts';
import { undisturbed } from './undisturbed.ts';

export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Permissions; where not given those of the file that is replaced, else the usual ones. */
  readonly mode?: number;
}

export interface WriteFailure {
  readonly path: string;
  readonly failure: Failure;
}

const taken: Failure = { what: '已有同名文件，没有覆盖。', remedy: '请换一个名字；确实要覆盖时加 --force。' };

const beingRead: Failure = {
  what: '这正是所读的文件，不能写到它上面。',
  remedy: '请换一个名字，或者用 -o 写到别的文件夹。',
};

const oneName: Failure = { what: '有两样内容要写进这一个文件。', remedy: '请给它们起不同的名字。' };

/** Whether a file may be replaced, and which ones never are. */
export interface WriteRules {
  readonly force: boolean;
  /** The files that the command reads: even with --force none is written over. */
  readonly inputs?: readonly string[];
  /** What to say of a name that is taken, where --force would not do. */
  readonly whenTaken?: Failure;
}

/**
 * Writes all files or none, Ctrl+C or not: everything is put into temporary files first, which take their names only when
 * every one is complete on disk. @returns the first failure, with nothing written
 */
export function writeFiles(files: readonly OutputFile[], rules: WriteRules): Promise<WriteFailure | undefined> {
  return undisturbed(() => writeAll(files, rules));
}

async function writeAll(
  files: readonly OutputFile[],
  { force, inputs = [], whenTaken = taken }: WriteRules,
): Promise<WriteFailure | undefined> {
  const names = new Set<string>();
  for (const { path } of files) {
    if (names.has(resolve(path))) return { path, failure: oneName };
    names.add(resolve(path));
  }
  const temporary: string[] = [];
  const folders: (readonly [deepest: string, first: string])[] = [];
  const placed: string[] = [];
  let current = files[0]?.path ?? '';
  try {
    const read = new Set(await Promise.all(inputs.map(realName)));
    for (const { path } of files) {
      current = path;
      if (read.has(await realName(path))) return { path, failure: beingRead };
      if (!force && (await exists(path))) return { path, failure: whenTaken };
    }
    for (const { path, content, mode } of files) {
      current = path;
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) folders.push([resolve(dirname(path)), resolve(made)]);
      const name = join(dirname(path), `.${basename(path).slice(0, 40)}.${crypto.randomUUID().slice(0, 13)}.tmp`);
      temporary.push(name);
      await writeTemporary(name, content, mode ?? (force ? await modeOf(path) : undefined));
    }
    for (const [index, { path }] of files.entries()) {
      current = path;
      const name = temporary[index];
      if (name === undefined) throw new Error('a file has no temporary file');
      await place(name, path, force);
      if (!force) placed.push(path);
    }
    return undefined;
  } catch (error) {
    const failure = isTaken(error) ? whenTaken : systemFailure(error);
    if (!failure) throw error;
    // Only names that were free before this call are taken back.
    await Promise.all([...placed, ...temporary].map(path => rm(path, { force: true })));
    for (const [deepest, first] of folders.reverse()) await removeEmpty(deepest, first);
    return { path: current, failure };
  } finally {
    await Promise.all(temporary.map(path => rm(path, { force: true })));
  }
}

/** Takes back folders that were made for nothing, unless somebody has put something into them. */
async function removeEmpty(deepest: string, first: string): Promise<void> {
  try {
    for (let folder = deepest; folder.length >= first.length; folder = dirname(folder)) await rmdir(folder);
  } catch {
    // What is in use stays.
  }
}

/** The one name of a file; the name as given where there is no such file. */
async function realName(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Who may read and write a file; undefined where there is none. */
export async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function writeTemporary(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A hard link fails where the name is taken, which a rename would not; so no file is lost to a race either. */
async function place(temporary: string, path: string, force: boolean): Promise<void> {
  if (force) return rename(temporary, path);
  try {
    await link(temporary, path);
  } catch (error) {
    if (!cannotLink(error)) throw error;
    if (await exists(path)) throw Object.assign(new Error('taken'), { code: 'EEXIST' });
    await rename(temporary, path);
  }
}
