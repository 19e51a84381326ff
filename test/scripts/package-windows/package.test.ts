/** The package for Windows as far as it can be looked at without Windows, and without the network: node.exe is not the real one. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, type Files, packageContents, TOP } from '../../../scripts/package-windows/contents.ts';
import { pinnedNode, verified } from '../../../scripts/package-windows/node-exe.ts';
import { zipOf } from '../../../scripts/package-windows/zip.ts';

const node = new TextEncoder().encode('MZ, not the real one');
let files: Files;
beforeAll(async () => {
  files = await packageContents(node);
});

const textOf = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(`${TOP}/${name}`));
const cmdFiles = [...Object.keys(actions), 'nianbao.cmd'];

describe('what lies in it', () => {
  it('is all in one folder, with what clerks use at its top and nothing else there', () => {
    const paths = [...files.keys()].map(name => name.split('/'));
    expect([...new Set(paths.map(([top]) => top))]).toEqual([TOP]);
    expect([...new Set(paths.map(([, name]) => name ?? ''))].sort()).toEqual(
      [...cmdFiles, '使用说明.html', '填写页面.html', 'program'].sort(),
    );
  });

  it('is the runtime, the program whole, templates, and the licences of all of it', () => {
    expect(files.get(`${TOP}/program/node.exe`)).toBe(node);
    const needed = [
      'dist/cli.js',
      'dist/draft-worker.js',
      'dist/nianbao.html',
      'dist/THIRD-PARTY-LICENSES.txt',
      'templates/2021-30/report.hbs',
      'schemas/annual-report.schema.json',
      'LICENSE',
    ].map(name => `program/nianbao/${name}`);
    for (const name of [...needed, 'program/drop.js', 'program/NODE-LICENSE.txt']) {
      expect(files.get(`${TOP}/${name}`)?.length, name).toBeGreaterThan(0);
    }
    expect(textOf('program/package.json')).toBe('{ "type": "module" }\n');
  });

  it('holds no binary in the repository: only node.exe comes from elsewhere', () => {
    const own = readdirSync(join(import.meta.dirname, '../../../scripts/package-windows/files'));
    expect(own.filter(name => !/\.(?:cmd|html|txt)$/.test(name))).toEqual([]);
  });
});

describe('unpacked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-包 '));
  const report = join(folder, '晴溪 2022.yaml');
  beforeAll(() => {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    cpSync(join(folder, TOP, 'program/nianbao/examples/qingxi-2022.yaml'), report);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As the .cmd files run it, with another node. */
  const drop = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, TOP, 'program/drop.js'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, NIANBAO_NO_OPEN: '1' },
    });

  it('checks and generates', () => {
    expect(drop('check', report)).toMatchObject({
      stderr: '',
      status: 0,
      stdout: expect.stringMatching(/^没有错误。/),
    });
    expect(drop('generate', report)).toMatchObject({
      stderr: '',
      status: 0,
      stdout: expect.stringMatching(/^已生成：/),
    });
    const written = readdirSync(folder).filter(name => /\.(?:docx|html)$/.test(name));
    expect(written.map(name => extname(name)).sort()).toEqual(['.docx', '.html', '.html']);
  });

  it('reads drafts, with the worker that lies in it', () => {
    const draft = readdirSync(folder).find(name => name.endsWith('.docx')) ?? '';
    expect(drop('check', join(folder, draft))).toMatchObject({
      stderr: '',
      stdout: expect.stringMatching(/^没有错误。/),
    });
  });
});

describe('node.exe', () => {
  it('is the one that was looked at, or none', () => {
    const pin = { version: '24.0.0', sha256: createHash('sha256').update(node).digest('hex') };
    expect(verified(node, pin)).toBe(node);
    expect(() => verified(node, pinnedNode)).toThrow(
      /^node\.exe is not that of Node\.js 24\.21\.0: SHA-256 [0-9a-f]{64}, not/,
    );
  });
});

describe.each(cmdFiles)('%s', name => {
  const lines = (): readonly string[] => textOf(name).split('\r\n');

  it('has lines that cmd can read: CRLF, and no byte order mark', () => {
    expect(textOf(name)).not.toMatch(/[^\r]\n|\r[^\n]|^\uFEFF/);
    expect(lines().at(-1)).toBe('');
  });

  it('names the program in quotation marks, from where it lies', () => {
    const calls = lines().filter(line => line.includes('node.exe'));
    expect(calls.length).toBeGreaterThan(0);
    for (const line of calls) expect(line).toMatch(/(?:^@?|not exist )"%~dp0program\\node\.exe"/);
  });

  it('lets cmd read no part of a name: names are passed on as they came, outside of brackets', () => {
    for (const line of lines().filter(each => !each.startsWith('rem '))) {
      expect(line).not.toMatch(/%~?[1-9]|%cmdcmdline%/i);
      expect(line).not.toMatch(/[()]/);
    }
  });
});

describe.each(Object.entries(actions))('%s', (name, action) => {
  const lines = (): readonly string[] => textOf(name).split('\r\n');

  it('takes the command line while ! is expanded, and nothing else; then speaks UTF-8', () => {
    expect(lines().slice(0, 8)).toEqual([
      '@echo off',
      'setlocal EnableExtensions EnableDelayedExpansion',
      expect.stringMatching(/^rem /),
      'set "NIANBAO_COMMAND_LINE=!cmdcmdline!"',
      expect.stringMatching(/^rem /),
      'setlocal DisableDelayedExpansion',
      'chcp 65001 >nul',
      'if not exist "%~dp0program\\node.exe" goto missing',
    ]);
    expect(lines()[8]).toBe(`"%~dp0program\\node.exe" "%~dp0program\\drop.js" ${action} %*`);
  });

  it('is ASCII up to the label after which nothing is looked for', () => {
    const [before = '', after = ''] = textOf(name).split(':missing');
    expect(before).toMatch(/^[\x00-\x7f]+$/);
    expect(after).toContain('请先把压缩包全部解压');
  });

  it('keeps its messages on the screen, and ends so that cmd runs nothing after it', () => {
    expect(lines().filter(line => line === 'pause')).toHaveLength(2);
    expect(lines().filter(line => /^exit/.test(line))).toEqual(['exit', 'exit']);
  });
});

describe('the archive', () => {
  it('says of every name that is not ASCII that it is UTF-8', () => {
    const entries = centralDirectory(zipOf(files));
    expect(entries.length).toBe(files.size);
    const [chinese, ascii] = [entries.filter(isChinese), entries.filter(entry => !isChinese(entry))];
    expect(chinese.map(({ flags }) => flags & 0x800)).toEqual(chinese.map(() => 0x800));
    expect(ascii).toEqual([]);
    expect(entries.map(({ name }) => name)).toContain('年报/检查.cmd');
  });

  it('is the same wherever and whenever it is made, and gives back what went in', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    const there = zipOf(new Map([...files].reverse()));
    process.env.TZ = 'America/New_York';
    const here = zipOf(files);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(here).equals(there)).toBe(true);
    const unzipped = unzipSync(here);
    expect(Object.keys(unzipped)).toEqual([...files.keys()].sort());
    for (const [name, bytes] of files)
      expect(Buffer.from(bytes).equals(unzipped[name] ?? new Uint8Array()), name).toBe(true);
  });
});

interface Entry {
  readonly name: string;
  readonly flags: number;
}

const isChinese = ({ name }: Entry): boolean => /[^\x00-\x7f]/.test(name);

/** Names and flags as an unzipping program finds them. */
function centralDirectory(zip: Uint8Array): readonly Entry[] {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  while (view.readUInt32LE(at) === 0x02014b50) {
    const length = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + length);
    entries.push({ name, flags: view.readUInt16LE(at + 8) });
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}
