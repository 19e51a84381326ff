/** `nianbao form` as it is run: the address on standard output, one file behind it, a clean end. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../scenario.ts';
import { ask, contentOf, load, saveOf } from './client.ts';

const root = join(import.meta.dirname, '..', '..', '..');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-form-'));
  await cp(join(root, 'examples', 'qingxi-2022.yaml'), join(folder, '年报.yaml'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('nianbao form', () => {
  it('without a file prints where the page is', () => {
    const { stdout, status } = runProgram(['form', '--no-open'], folder);
    expect(status).toBe(0);
    expect(existsSync(stdout.trim())).toBe(true);
  });

  // Windows has no signal that a program could be asked to end by.
  it.skipIf(process.platform === 'win32')('serves the built page with the file in it until Ctrl+C', async () => {
    const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'form', '年报.yaml', '--no-open'], {
      cwd: folder,
    });
    const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
    const address = await new Promise<string>(resolve =>
      child.stdout.once('data', chunk => resolve(String(chunk).trim())),
    );
    const served = await load(address);
    const filled = contentOf(served).replace('行政处罚: 27', '行政处罚: 28');
    expect((await ask(address, saveOf(address, served, filled))).status).toBe(204);
    expect(await readFile(join(folder, '年报.yaml'), 'utf8')).toBe(filled);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
