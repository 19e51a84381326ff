/** What the .cmd files of the Windows package run: `node drop.js ACTION FILE…`. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { openBySystem } from '../../../src/cli/open-by-system.ts';
import { begin } from './begin.ts';
import { check } from './check.ts';
import type { Desk } from './desk.ts';
import { droppedFiles } from './dropped-files.ts';
import { fill } from './fill.ts';
import { generate } from './generate.ts';

const here = dirname(fileURLToPath(import.meta.url));
const program = join(here, 'nianbao', 'dist', 'cli.js');
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Everything on the screen, not in a system that has none. */
const isSilent = process.env.NIANBAO_NO_OPEN !== undefined;

const desk: Desk = {
  run(args) {
    const options = { encoding: 'utf8', maxBuffer: MAX_OUTPUT_BYTES } as const;
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], options);
    if (error) throw error;
    return { status, stdout, stderr };
  },
  stay(args) {
    spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  },
  open: async path => isSilent || openBySystem(path),
  say: text => console.log(text),
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await lines.question(question);
    lines.close();
    return answer.trim();
  },
  now: new Date(),
  folder: dirname(here),
};

const [action, ...args] = process.argv.slice(2);
const files = droppedFiles(process.env.NIANBAO_COMMAND_LINE, args);
switch (action) {
  case 'begin':
    await begin(files, desk);
    break;
  case 'fill':
    fill(files, desk);
    break;
  case 'check':
    await check(files, desk);
    break;
  case 'generate':
    await generate(files, desk);
    break;
  default:
    throw new Error(`no action ${action}`);
}
