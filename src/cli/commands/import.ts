/** `nianbao import`: a data file from a draft that anybody may have made. */
import { dirname, join } from 'node:path';
import { fileNameOf } from '../../verbs/file-name.ts';
import { importReport } from '../../verbs/import-report.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';
import { readOutline } from '../templates.ts';
import type { Terminal } from '../terminal.ts';

export interface ImportOptions {
  readonly format: 'yaml' | 'json';
  /** `-` is standard output. */
  readonly output?: string;
  readonly force?: boolean;
}

const STANDARD_OUTPUT = '-';

export async function runImport(file: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const source = await openFile(file);
  if (!source.ok) {
    terminal.say(fileFailures(file, source));
    return exitCodes.failed;
  }
  const templates = await readOutline();
  if (!templates.ok) throw new Error(`built-in template: ${templates.failures[0]?.what}`);
  const { text, title, notes } = importReport(source, options.format, templates.value);
  for (const note of notes) terminal.say(note);
  if (options.output === STANDARD_OUTPUT) {
    terminal.print(text);
    return exitCodes.clean;
  }
  const out = options.output ?? join(dirname(file), `${fileNameOf(title)}.${options.format}`);
  const failed = await writeFiles([{ path: out, content: text }], { force: options.force ?? false, inputs: [file] });
  if (failed) {
    terminal.say(fileFailure(failed.path, failed.failure));
    return exitCodes.failed;
  }
  terminal.print(`已导入 ${out}。请核对后运行：\n  nianbao check ${/\s/.test(out) ? `"${out}"` : out}`);
  return exitCodes.clean;
}
