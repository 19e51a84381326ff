/** FILE on the command line may be a folder or a pattern, which we expand ourselves: cmd.exe does not. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure, Result } from '../../report/problem.ts';
import { INDEX_NAME, isSheetName } from './sheet-names.ts';

/** Endings of the files that a folder is searched for. */
const readableEndings = ['yaml', 'yml', 'json', 'xlsx', 'docx', 'html', 'htm', 'pdf', 'txt', 'tsv'];
const ignored = [
  '**/node_modules/**',
  '**/*.schema.json',
  '**/nianbao.config.*',
  '**/package*.json',
  '**/tsconfig*.json',
];

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function search(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd: folder, ignore: ignored, expandDirectories: false, onlyFiles: true });
  return withoutSheets(found.map(name => join(folder, name))).sort(byName);
}

/** Leaves out the review sheets that an earlier run has written there, with their index. */
function withoutSheets(files: readonly string[]): string[] {
  const folders = new Set(files.filter(isSheetName).map(file => dirname(file)));
  return files.filter(file => !isSheetName(file) && !(basename(file) === INDEX_NAME && folders.has(dirname(file))));
}

/** Splits a pattern at its first segment with a wildcard, so that names come out as they were written. */
function splitPattern(name: string): { folder: string; pattern: string } {
  const segments = name.replaceAll('\\', '/').split('/');
  const first = segments.findIndex(segment => wildcard.test(segment));
  const folder = segments.slice(0, first).join('/');
  return { folder: first === 0 ? '.' : folder || '/', pattern: segments.slice(first).join('/') };
}

const wildcard = /[*?{[]/;

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Errors: a pattern or folder in which there is nothing to read. A name that does not exist is left to its reader. */
export async function expandFiles(names: readonly string[]): Promise<Result<readonly string[]>> {
  const files: string[] = [];
  for (const name of names) {
    const kind = await kindOf(name);
    if (kind === 'file') files.push(name);
    else {
      const isPattern = kind === 'none' && wildcard.test(name);
      if (kind === 'none' && !isPattern) {
        files.push(name);
        continue;
      }
      const { folder, pattern } = isPattern
        ? splitPattern(name)
        : { folder: name, pattern: `**/*.{${readableEndings.join(',')}}` };
      const found = await search(pattern, folder);
      if (found.length === 0) return { ok: false, failure: nothingFound(name, isPattern) };
      files.push(...found);
    }
  }
  return { ok: true, value: [...new Set(files)] };
}

function nothingFound(name: string, isPattern: boolean): Failure {
  const endings = readableEndings.map(ending => `.${ending}`).join('、');
  return isPattern
    ? { what: `没有文件符合“${name}”。`, remedy: '请检查文件名和所在文件夹。' }
    : { what: `文件夹“${name}”里没有可以读的文件。`, remedy: `可以读的文件是 ${endings}。` };
}
