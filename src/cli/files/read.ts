/** Reading a file whole, up to a size that a report can have. */
import { open } from 'node:fs/promises';
import type { Failure, Result } from '../../result.ts';
import { systemFailure } from './system-error.ts';

/** Far above any report; a film renamed to .yaml stops here. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const tooLarge = (limit: number): Failure => ({
  what: `文件超过 ${limit / 1024 / 1024} MB，太大了。`,
  remedy: '请检查是否选错了文件。',
});

/** Errors: missing, no permission, a folder, too large, not an ordinary file. */
export async function readBytes(path: string, limit: number = MAX_FILE_BYTES): Promise<Result<Uint8Array>> {
  try {
    const handle = await open(path, 'r');
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return folder;
      if (!status.isFile()) return { ok: false, failure: { what: '这不是一个普通文件。', remedy: '请检查文件名。' } };
      if (status.size > limit) return { ok: false, failure: tooLarge(limit) };
      return { ok: true, value: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const failure = systemFailure(error);
    if (failure) return { ok: false, failure };
    throw error;
  }
}

const folder: Result<never> = {
  ok: false,
  failure: { what: '这是一个文件夹，不是文件。', remedy: '请写出文件夹里的文件名。' },
};
