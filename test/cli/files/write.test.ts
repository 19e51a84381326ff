import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemFailure } from '../../../src/cli/files/system-error.ts';
import { writeFiles } from '../../../src/cli/files/write.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-write-'));
});
afterEach(async () => {
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
      { force: false },
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
      { force: false },
    );
    expect(failure?.path).toBe(at('b.txt'));
    expect(failure?.failure.what).toContain('已有同名文件');
    expect(await readdir(folder)).toEqual(['b.txt']);
    expect(await readFile(at('b.txt'), 'utf8')).toBe('old');
  });

  it('replaces a file when told to', async () => {
    await writeFile(at('a.txt'), 'old');
    expect(await writeFiles([{ path: at('a.txt'), content: 'new' }], { force: true })).toBeUndefined();
    expect(await readFile(at('a.txt'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it.skipIf(process.platform === 'win32')('gives a file that it replaces to nobody else', async () => {
    await writeFile(at('a.txt'), 'old', { mode: 0o600 });
    await writeFiles([{ path: at('a.txt'), content: 'new' }], { force: true });
    expect((await stat(at('a.txt'))).mode & 0o777).toBe(0o600);
  });

  it('keeps the old file where a folder stands in the way', async () => {
    await mkdir(at('b'));
    await writeFile(at('a.txt'), 'old');
    const failure = await writeFiles(
      [
        { path: at('b'), content: 'x' },
        { path: at('a.txt'), content: 'new' },
      ],
      { force: true },
    );
    expect(failure?.path).toBe(at('b'));
    expect(await readFile(at('a.txt'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b']);
  });

  it('leaves no folder behind that it has made for nothing', async () => {
    await writeFile(at('c'), '');
    const failure = await writeFiles(
      [
        { path: at('a/b/一.txt'), content: 'new' },
        { path: at('c/二.txt'), content: 'new' },
      ],
      { force: false },
    );
    expect(failure?.path).toBe(at('c/二.txt'));
    expect(await readdir(folder)).toEqual(['c']);
  });

  it('writes no two things into one file', async () => {
    const files = ['a.txt', './a.txt'].map(name => ({ path: `${folder}/${name}`, content: name }));
    const failure = await writeFiles(files, { force: true });
    expect(failure?.failure.what).toContain('两样内容');
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what to do where the target folder is a file', async () => {
    await writeFile(at('a'), '');
    const failure = await writeFiles([{ path: join(at('a'), 'b.txt'), content: 'x' }], { force: false });
    expect(failure?.failure.what).toBe('路径中有一段不是文件夹。');
  });
});

describe('a file that is being read', () => {
  it('is not written over, whatever name it goes by', async () => {
    await writeFile(at('a.yaml'), 'data');
    await symlink(at('a.yaml'), at('b.yaml'));
    for (const name of ['a.yaml', 'b.yaml', 'x/../a.yaml']) {
      const failure = await writeFiles([{ path: at(name), content: 'new' }], { force: true, inputs: [at('a.yaml')] });
      expect(failure?.failure.what).toContain('不能写到它上面');
    }
    expect(await readFile(at('a.yaml'), 'utf8')).toBe('data');
  });
});

describe('systemFailure', () => {
  it.each([
    ['EACCES', '没有权限打开或写入。'],
    ['EBUSY', '文件正被别的程序占用。'],
    ['ENOSPC', '磁盘空间已满。'],
    ['EXYZ', '系统读写出错（EXYZ）。'],
  ])('words %s', (code, what) => {
    expect(systemFailure(Object.assign(new Error('boom'), { code }))?.what).toBe(what);
  });

  it.each([new TypeError('bug'), Object.assign(new Error('bug'), { code: 'ERR_INVALID_ARG_TYPE' }), 'bug'])(
    'leaves bugs alone',
    error => {
      expect(systemFailure(error)).toBeUndefined();
    },
  );
});
