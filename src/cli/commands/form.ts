/** `nianbao form`: the offline page in the browser, alone or with a file in it that it saves back. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Failure } from '../../result.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { builtFile } from '../files/package-file.ts';
import { NOT_FOUND } from '../files/system-error.ts';
import { FormFile } from '../form/form-file.ts';
import { serveForm } from '../form/form-server.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openBySystem } from '../open-by-system.ts';
import { openFile } from '../open-report.ts';
import type { Terminal } from '../terminal.ts';

export interface FormOptions {
  readonly port?: string;
  /** False with --no-open. */
  readonly open: boolean;
}

export async function runForm(
  file: string | undefined,
  { port = '0', open }: FormOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const fail = (message: string): ExitCode => {
    terminal.say(message);
    return exitCodes.failed;
  };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return fail(`--port 要写 1 到 65535 的整数，不能是“${port}”。`);
  const page = builtFile('nianbao.html');
  if (file === undefined) {
    if (port !== '0') return fail('--port 要和文件名一起用；没有文件名时，直接打开页面，不用端口。');
    terminal.print(page);
    if (open && !(await openBySystem(page))) terminal.say(notShown);
    return exitCodes.clean;
  }
  const mistake = await mistakeOf(file);
  if (mistake !== undefined) return fail(mistake);

  const formFile = new FormFile(resolve(file));
  const server = await serveForm({ page: await readFile(page, 'utf8'), file: formFile, port: Number(port) });
  if (!server.ok) return fail(fileFailure('--port', server.failure));
  const { address, close } = server.value;
  const ended = endOf(process);
  terminal.print(address);
  terminal.say(formFile.isData ? dataHint(file) : draftHint(file));
  if (open && !(await openBySystem(address))) terminal.say(notShown);
  await ended;
  await close();
  terminal.say('已经关了。');
  return exitCodes.clean;
}

const dataHint = (file: string): string =>
  `已打开 ${file}，在页面里填写，点“保存”就写回这个文件；第一次保存前，原来的文件留在 ${file}.bak。
地址只在这台电脑上、这个窗口开着时有用。填完保存好，再按 Ctrl+C 或关掉这个窗口。`;
const draftHint = (file: string): string =>
  `已打开 ${file}。这是文稿，只核对、不改动；要接着填的，在页面里转成数据文件，另存一份。
地址只在这台电脑上、这个窗口开着时有用。看完按 Ctrl+C 或关掉这个窗口。`;
const notShown = '没有找到浏览器。请把上面一行复制到浏览器的地址栏里打开。';

/** @returns why the file cannot be opened, for people */
async function mistakeOf(file: string): Promise<string | undefined> {
  const opened = await openFile(file);
  if (opened.ok) return undefined;
  return opened.failures[0].what === NOT_FOUND ? fileFailure(file, missing) : fileFailures(file, opened);
}

const missing: Failure = {
  what: NOT_FOUND,
  remedy: '要新建一份，运行 nianbao init 年报.yaml --org 机关全称 --year 年度；或者运行 nianbao form，在页面里新建。',
};

/** Ctrl+C, or the window closed. */
function endOf(source: NodeJS.EventEmitter): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) source.once(signal, () => resolve());
  });
}
