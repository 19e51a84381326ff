/** 填表.cmd: the page in the browser; with a file in it where one was dropped. */
import type { Desk } from './desk.ts';

export function fill(files: readonly string[], desk: Desk): void {
  if (files.length > 1) desk.say('一次只能填一份，请只拖一个文件。');
  else desk.stay(['form', ...files]);
}
