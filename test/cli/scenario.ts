/**
 * A scenario of the command line as one readable file: what it shows, the files there are, the commands, and what they
 * print. Sections begin with `--- `:
 *   --- file NAME      a file in the working folder, as text
 *   --- copy NAME      a file of this repository, under its own base name
 *   --- $ COMMAND      a command line of nianbao; what follows it is its output
 *   --- stdout / --- stderr / --- status N / --- files
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'cli.js');

export interface Section {
  readonly head: string;
  readonly body: string;
}

export function parseScenario(text: string): Section[] {
  return text.split(/^(?=--- (?:(?:file|copy|\$|status) |(?:stdout|stderr|files)$))/m).map(part => {
    const end = part.indexOf('\n');
    return part.startsWith('--- ')
      ? { head: part.slice(4, end).trim(), body: part.slice(end + 1) }
      : { head: '', body: part };
  });
}

const printScenario = (sections: readonly Section[]): string =>
  sections.map(({ head, body }) => (head === '' ? body : `--- ${head}\n${body}`)).join('');

/** Words of a command line; quotation marks keep blanks together. */
export const splitCommand = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(match => match[1] ?? match[2] ?? '');

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export function runProgram(args: readonly string[], folder: string): Run {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(folder, '.');
  return { stdout: tidy(stdout), stderr: tidy(stderr), status };
}

const section = (head: string, text: string): Section[] =>
  text === '' ? [] : [{ head, body: text.endsWith('\n') ? text : `${text}\n` }];

/** Runs a scenario. @returns it with the output that the commands gave */
export function runScenario(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-scenario-'));
  try {
    const result: Section[] = [];
    for (const part of parseScenario(text)) {
      const [word = '', ...rest] = part.head.split(' ');
      const name = rest.join(' ');
      if (['stdout', 'stderr', 'status', 'files'].includes(word)) continue;
      result.push(part);
      if (word === 'file') {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), part.body);
      } else if (word === 'copy') {
        cpSync(join(root, name), join(folder, basename(name)), { recursive: true });
      } else if (word === '$') {
        const [, ...args] = splitCommand(name);
        const before = new Set(listFiles(folder));
        const { stdout, stderr, status } = runProgram(args, folder);
        const written = listFiles(folder).filter(file => !before.has(file));
        result.push(
          ...section('stdout', stdout),
          ...section('stderr', stderr),
          ...section('files', written.join('\n')),
          { head: `status ${status}`, body: '\n' },
        );
      }
    }
    return printScenario(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .sort();
