/** `nianbao import`: a data file from a draft that anybody may have made. */
import { dirname, extname, join } from 'node:path';
import type { Templates } from '../../compose/outline.ts';
import type { Failure } from '../../result.ts';
import { fileNameOf } from '../../verbs/file-name.ts';
import { type DataFormat, dataFormats, importReport, importWorkbook } from '../../verbs/import-report.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';
import { readOutline } from '../templates.ts';
import type { Terminal } from '../terminal.ts';

export interface ImportOptions {
  readonly format?: DataFormat;
  /** `-` is standard output. */
  readonly output?: string;
  readonly force?: boolean;
}

const STANDARD_OUTPUT = '-';

const notPrinted: Failure = {
  what: '工作簿不能直接显示。',
  remedy: '请在 -o 后面写一个以 .xlsx 结尾的文件名。',
};

async function importAs(format: DataFormat, source: ReportFile, templates: Templates) {
  if (format === 'xlsx') {
    const { bytes, ...rest } = await importWorkbook(source, templates);
    return { ...rest, content: bytes };
  }
  const { text, ...rest } = importReport(source, format, templates);
  return { ...rest, content: text };
}

/** As the ending of the file to be written says; undefined for one that is none of a data file's. */
function formatByName(name: string): DataFormat | undefined {
  const ending = extname(name).slice(1).toLowerCase();
  return ending === 'yml' ? 'yaml' : dataFormats.find(format => format === ending);
}

/** A data file is known by its ending: one that is named otherwise could not be opened again. */
function nameMistake({ format, output }: ImportOptions): Failure | undefined {
  if (output === undefined || output === STANDARD_OUTPUT) return undefined;
  const named = formatByName(output);
  if (named === undefined) {
    return {
      what: '这不是数据文件的名字。',
      remedy: '-o 后面的名字要以 .yaml、.json 或 .xlsx 结尾，例如 -o 年报.yaml。',
    };
  }
  if (format === undefined || format === named) return undefined;
  return { what: `名字的结尾与 --format ${format} 不合。`, remedy: '请改成一致，或者删去 --format。' };
}

export async function runImport(file: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const mistake = nameMistake(options);
  if (mistake) {
    terminal.say(fileFailure(options.output ?? '', mistake));
    return exitCodes.failed;
  }
  const source = await openFile(file);
  if (!source.ok) {
    terminal.say(fileFailures(file, source));
    return exitCodes.failed;
  }
  const templates = await readOutline();
  if (!templates.ok) throw new Error(`built-in template: ${templates.failures[0]?.what}`);
  const format = options.format ?? formatByName(options.output ?? '') ?? 'yaml';
  const toTerminal = options.output === STANDARD_OUTPUT;
  if (toTerminal && format === 'xlsx') {
    terminal.say(fileFailure(file, notPrinted));
    return exitCodes.failed;
  }
  const { content, title, notes } = await importAs(format, source, templates.value);
  for (const note of notes) terminal.say(note);
  if (toTerminal) {
    terminal.print(String(content));
    return exitCodes.clean;
  }
  const out = options.output ?? join(dirname(file), `${fileNameOf(title)}.${format}`);
  const failed = await writeFiles([{ path: out, content }], { force: options.force ?? false, inputs: [file] });
  if (failed) {
    terminal.say(fileFailure(failed.path, failed.failure));
    return exitCodes.failed;
  }
  terminal.print(`已导入 ${out}。请核对后运行：\n  nianbao check ${/\s/.test(out) ? `"${out}"` : out}`);
  return exitCodes.clean;
}
