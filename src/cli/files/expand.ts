/** FILE on the command line may be a folder or a pattern, which we expand ourselves: cmd.exe does not. */
import { opendir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../result.ts';
import { INDEX_NAME, isSheetName } from './sheet-names.ts';

const readableEndings = ['yaml', 'yml', 'json', 'xlsx', 'docx', 'html', 'htm', 'pdf', 'txt', 'tsv'];
/** In these forms reports are handed in too. They are left to their reader, who says what to do: none is passed over in silence. */
const refusedEndings = ['doc', 'wps', 'ofd', 'rtf', 'mht', 'zip', 'rar', '7z'];
const searched = `**/*.{${[...readableEndings, ...refusedEndings].join(',')}}`;
const ignored = [
  // Where Word and WPS note who has a file open.
  '**/~$*',
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
  const options = { cwd: folder, ignore: ignored, expandDirectories: false, caseSensitiveMatch: false };
  const found = await glob(pattern, { ...options, onlyFiles: true });
  return withoutSheets(await withoutLinks(folder, found)).sort(byName);
}

/** Links lead to a file that is found anyway, or round in a circle: each file once, under its own name where that was found. */
async function withoutLinks(folder: string, names: readonly string[]): Promise<string[]> {
  // A file that is gone meanwhile is left to its reader.
  const realName = (path: string): Promise<string> => realpath(path).catch(() => path);
  const root = await realName(folder);
  const found = await Promise.all(names.map(async name => ({ name, real: await realName(join(folder, name)) })));
  const isOwn = ({ name, real }: (typeof found)[number]): boolean => real === join(root, name);
  const once = new Map<string, string>();
  for (const each of [...found.filter(isOwn), ...found]) {
    if (!once.has(each.real)) once.set(each.real, join(folder, each.name));
  }
  return [...once.values()];
}

/** Folders below a folder, itself included, that the system does not open: they are left to their reader, who says so. */
async function closedFolders(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const below = await glob('**', { cwd: folder, ignore: ignored, onlyDirectories: true, expandDirectories: false });
  const closed: string[] = [];
  for (const name of ['', ...below]) {
    const path = join(folder, name, '.');
    try {
      await (await opendir(path)).close();
    } catch {
      closed.push(path);
    }
  }
  return closed;
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

type Expansion =
  | { readonly ok: true; readonly value: readonly string[] }
  /** `name` is the culprit among those that were given. */
  | { readonly ok: false; readonly name: string; readonly failure: Failure };

/**
 * Errors: a pattern or folder in which there is nothing to read. A name that does not exist, and a folder that cannot be
 * opened, are left to their reader.
 */
export async function expandFiles(names: readonly string[]): Promise<Expansion> {
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
      const { folder, pattern } = isPattern ? splitPattern(name) : { folder: name, pattern: searched };
      const found = [...(await search(pattern, folder)), ...(isPattern ? [] : await closedFolders(folder))];
      if (found.length === 0) return { ok: false, name, failure: isPattern ? nothingMatches : nothingInFolder };
      files.push(...found);
    }
  }
  return { ok: true, value: [...new Set(files)] };
}

const nothingMatches: Failure = { what: '没有文件的名字符合这个写法。', remedy: '请检查文件名和所在文件夹。' };
const nothingInFolder: Failure = {
  what: '这个文件夹里没有可以读的文件。',
  remedy: `可以读的文件是 ${readableEndings.map(ending => `.${ending}`).join('、')}。`,
};
