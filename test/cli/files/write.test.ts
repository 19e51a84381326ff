import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/cli/files/write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-write-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

describe('writeFiles', () => {
  it('writes every file and leaves nothing else behind', async () => {
    const failure = await writeFiles(
      [
        { path: at('年报.txt'), content: '一' },
        { path: at('子/b.bin'), content: Uint8Array.of(1) },
      ],
      false,
    );
    expect(failure).toBeUndefined();
    expect(await readFile(at('年报.txt'), 'utf8')).toBe('一');
    expect(await readdir(folder)).toEqual(['子', '年报.txt'].sort());
  });

  it('writes none where one name is taken', async () => {
    await writeFile(at('b.txt'), 'old');
    const failure = await writeFiles(
      [
        { path: at('a.txt'), content: 'new' },
        { path: at('b.txt'), content: 'new' },
      ],
      false,
    );
    expect(failure?.path).toBe(at('b.txt'));
    expect(failure?.failure.what).toContain('已有同名文件');
    expect(await readdir(folder)).toEqual(['b.txt']);
    expect(await readFile(at('b.txt'), 'utf8')).toBe('old');
  });

  it('replaces a file when told to', async () => {
    await writeFile(at('a.txt'), 'old');
    expect(await writeFiles([{ path: at('a.txt'), content: 'new' }], true)).toBeUndefined();
    expect(await readFile(at('a.txt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('keeps the old file where a folder stands in the way', async () => {
    await mkdir(at('b'));
    await writeFile(at('a.txt'), 'old');
    const failure = await writeFiles(
      [
        { path: at('b'), content: 'x' },
        { path: at('a.txt'), content: 'new' },
      ],
      true,
    );
    expect(failure?.path).toBe(at('b'));
    expect(await readFile(at('a.txt'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b']);
  });

  it('says what to do where the target folder is a file', async () => {
    await writeFile(at('a'), '');
    const failure = await writeFiles([{ path: join(at('a'), 'b.txt'), content: 'x' }], false);
    expect(failure?.failure.what).toBe('路径中有一段不是文件夹');
  });

  // Root may write anywhere; Windows knows no such mode.
  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'says so where there is no permission',
    async () => {
      await chmod(folder, 0o500);
      const failure = await writeFiles([{ path: at('a.txt'), content: 'x' }], false);
      expect(failure?.failure.what).toBe('没有权限打开或写入');
    },
  );

  it.runIf(process.platform === 'linux')('leaves nothing half-written on a full disk', async () => {
    const failure = await writeFiles([{ path: '/dev/full/年报.txt', content: 'x' }], false);
    expect(failure).toBeDefined();
  });
});
