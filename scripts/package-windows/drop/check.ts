/** 检查.cmd: the review sheet beside the report, and on the screen. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Desk } from './desk.ts';

const SHEET = '审核单';
/** What `nianbao check` says when there is one. */
const WRITTEN = '审核单已写入';

/** A file has its sheet beside it, under its own name; several files, or a folder, have theirs in one folder, with an index. */
function sheetOf(files: readonly string[]): { readonly output: string; readonly shown: string } {
  const [first = ''] = files;
  const isFolder = statSync(first, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (files.length === 1 && !isFolder) {
    const page = join(dirname(first), `${basename(first, extname(first))}${SHEET}.html`);
    return { output: page, shown: page };
  }
  const output = join(isFolder ? first : dirname(first), SHEET);
  return { output, shown: join(output, 'index.html') };
}

export async function check(files: readonly string[], desk: Desk): Promise<void> {
  if (files.length === 0) {
    desk.say('请把要检查的文件（数据文件、Word 文稿、网页、PDF）或文件夹拖到“检查.cmd”上。');
    return;
  }
  const { output, shown } = sheetOf(files);
  // A sheet of an earlier check is written over: it is nobody's work.
  const { status, stderr } = desk.run(['check', ...files, '--format', 'html', '-o', output, '--force']);
  // A file that cannot be read has a sheet too, which says why; where there is none, nothing was looked at.
  const isWritten = stderr.includes(WRITTEN);
  if (!isWritten) {
    desk.say(stderr);
    return;
  }
  if (status === 0) desk.say(`没有错误。审核单：${shown}`);
  else desk.say(`有要改的，或者读不懂的，都写在审核单里：${shown}`);
  await desk.open(shown);
}
