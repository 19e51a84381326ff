/** 生成.cmd: Word file and web page beside the data file; where errors are left, the review sheet instead. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { systemFailure } from '../../../src/cli/files/system-error.ts';
import { dayOf } from '../../../src/verbs/day.ts';
import { isDataFile } from '../../../src/verbs/report-file.ts';
import { check } from './check.ts';
import type { Desk } from './desk.ts';

export async function generate(files: readonly string[], desk: Desk): Promise<void> {
  if (files.length === 0) desk.say('请把填好的数据文件（.xlsx、.yaml、.json）拖到“生成.cmd”上。');
  for (const file of files) {
    if (isDataFile(file)) await generateOne(file, desk);
    else desk.say(`${basename(file)} 是文稿，不是数据文件，没有生成。要检查它，请拖到“检查.cmd”上。`);
  }
}

async function generateOne(file: string, desk: Desk): Promise<void> {
  const folder = dirname(file);
  let made: string | undefined;
  try {
    made = mkdtempSync(join(folder, '.nianbao-'));
    const { status, stderr } = desk.run(['render', file, '-f', 'docx,html', '-o', made]);
    if (status === 0) {
      const names = place(made, folder, desk.now);
      desk.say(`已生成：\n${names.map(name => `  ${join(folder, name)}`).join('\n')}`);
    } else if (status === 1) {
      desk.say(`${basename(file)} 还有错误，没有生成。请照审核单改好再来。`);
      await check([file], desk);
    } else desk.say(stderr);
  } catch (error) {
    const failure = systemFailure(error);
    if (!failure) throw error;
    desk.say(`${basename(file)} 没有生成：${failure.what}${failure.remedy}`);
  } finally {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
}

/** Moves what was made beside the data file. A file of the same name that says otherwise is kept: it may have been edited. */
function place(made: string, folder: string, now: Date): readonly string[] {
  const names = readdirSync(made);
  for (const name of names) {
    const target = join(folder, name);
    const isOther = existsSync(target) && !readFileSync(target).equals(readFileSync(join(made, name)));
    if (isOther) renameSync(target, join(folder, keptName(folder, name, now)));
    renameSync(join(made, name), target);
  }
  return names;
}

function keptName(folder: string, name: string, now: Date): string {
  const day = dayOf(now);
  const ending = extname(name);
  for (let count = 1; ; count++) {
    const kept = `${basename(name, ending)}（${day}以前${count === 1 ? '' : `，${count}`}）${ending}`;
    if (!existsSync(join(folder, kept))) return kept;
  }
}
