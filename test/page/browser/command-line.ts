/** What the built command line makes of a data file, to hold the page against it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Finding } from '../../../src/check/finding.ts';
import { type GivenFile, payloadOf, root } from './nianbao-page.ts';

export type Ending = 'docx' | 'html' | 'txt' | 'xlsx';

/** Runs the program in a folder of its own. @throws where it could not do the work */
function inFolder<Result>(use: (folder: string, run: (...args: readonly string[]) => string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-page-'));
  const program = join(root, 'dist', 'cli.js');
  const run = (...args: readonly string[]): string => {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
    if (status !== 0 && !(args[0] === 'check' && status === 1)) throw new Error(stderr);
    return stdout;
  };
  try {
    return use(folder, run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const made = new Map<string, { readonly name: string; readonly bytes: Buffer }>();

/** The file that `nianbao render` writes, or `nianbao import` for a workbook. */
export function rendered(file: GivenFile, ending: Ending, ...options: readonly string[]) {
  const { name, buffer } = payloadOf(file);
  const key = [name, buffer.toString('base64'), ending, ...options].join(' ');
  const known = made.get(key);
  if (known) return known;
  const result = inFolder((folder, run) => {
    writeFileSync(join(folder, name), buffer);
    if (ending === 'xlsx') {
      run('render', name, '-f', 'docx', '-o', 'out');
      run('import', join('out', onlyFile(join(folder, 'out'))), '-o', join('out', '年报.xlsx'));
      return { name: '年报.xlsx', bytes: readFileSync(join(folder, 'out', '年报.xlsx')) };
    }
    run('render', name, '-f', ending, '-o', 'out', ...options);
    const written = onlyFile(join(folder, 'out'));
    return { name: written, bytes: readFileSync(join(folder, 'out', written)) };
  });
  made.set(key, result);
  return result;
}

function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`not one file in ${folder}`);
  return name;
}

/** The web page of a data file, printed by a browser. */
export async function printed(browser: Browser, file: GivenFile): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(rendered(file, 'html').bytes.toString('utf8'));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return bytes;
}

/** What `nianbao check --format json` prints, as far as it is looked at here. */
interface CheckOutput {
  readonly files: readonly { readonly findings: readonly Finding[]; readonly error?: { readonly message: string } }[];
  readonly summary: { readonly failed: number; readonly errors: number };
}

/** What `nianbao check` says of files that lie in one folder. */
export function checkedFiles(files: readonly GivenFile[]): CheckOutput {
  return inFolder((folder, run) => {
    const named = files.map(payloadOf);
    for (const { name, buffer } of named) writeFileSync(join(folder, name), buffer);
    return JSON.parse(run('check', ...named.map(({ name }) => name), '--format', 'json'));
  });
}
