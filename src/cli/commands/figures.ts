/** `nianbao figures`: what the narrative can cite, with today's values. */

import { officialPath } from '../../report/paths.ts';
import { quantities, UNFILLED } from '../../report/quantities.ts';
import { padEnd } from '../../text/width.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';
import type { Terminal } from '../terminal.ts';

export interface FiguresOptions {
  readonly format: 'pretty' | 'json';
}

export async function runFigures(file: string, { format }: FiguresOptions, terminal: Terminal): Promise<ExitCode> {
  const loaded = await openFile(file);
  if (!loaded.ok) {
    terminal.say(fileFailures(file, loaded));
    return exitCodes.failed;
  }
  const listed = quantities(loaded.report, loaded.format).map(({ name, path, value }) => ({
    name,
    value: value ?? null,
    path: officialPath(path, loaded.format),
  }));
  if (format === 'json') {
    terminal.print(JSON.stringify(listed, null, 2));
    return exitCodes.clean;
  }
  const width = Math.max(...listed.map(({ name }) => name.length)) * 2 + 6;
  const lines = listed.map(({ name, value }) => `${padEnd(`{{${name}}}`, width)}${value ?? UNFILLED}`);
  terminal.print(`${lines.join('\n')}\n\n正文里写 {{新收申请}} 这样的名称，成文时换成上面的数字，与表格不会不一致。`);
  return exitCodes.clean;
}
