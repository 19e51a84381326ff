/** `nianbao import`: a data file from a draft that anybody may have made. */
import { dirname, join } from 'node:path';
import { tableCells } from '../../document/free-table.ts';
import { chartName } from '../../document/narrative.ts';
import { templateOpening } from '../../document/template-opening.ts';
import { withCarried } from '../../extract/carried.ts';
import { compareReports, differingFigures } from '../../report/compare/compare.ts';
import { encodeJson } from '../../report/encode/json.ts';
import { encodeYaml } from '../../report/encode/yaml.ts';
import { officialPath } from '../../report/paths.ts';
import { type Report, titleLines } from '../../report/report.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { fileNameOf } from '../files/file-name.ts';
import { writeFiles } from '../files/write.ts';
import { fileFailure, fileFailures } from '../messages.ts';
import { type DraftFile, openFile, type ReportFile } from '../open-report.ts';
import { carriedBy } from '../reference.ts';
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
  const { report, notes } = source.kind === 'draft' ? await fromDraft(source) : { report: source.report, notes: [] };
  const text =
    options.format === 'json'
      ? encodeJson(report, { totals: 'differing' })
      : encodeYaml(report, { guidance: true, totals: 'differing', unreadable: source.raw }) + leftOver(source);
  for (const note of notes) terminal.say(note);
  if (options.output === STANDARD_OUTPUT) {
    terminal.print(text);
    return exitCodes.clean;
  }
  const out = options.output ?? join(dirname(file), `${fileNameOf(titleLines(report).join(''))}.${options.format}`);
  const failed = await writeFiles([{ path: out, content: text }], { force: options.force ?? false, inputs: [file] });
  if (failed) {
    terminal.say(fileFailure(failed.path, failed.failure));
    return exitCodes.failed;
  }
  terminal.print(`已导入 ${out}。请核对后运行：\n  nianbao check ${/\s/.test(out) ? `"${out}"` : out}`);
  return exitCodes.clean;
}

/** The report of the page with what the file carries beside it, and what a person should know of it. */
async function fromDraft(source: DraftFile): Promise<{ report: Report; notes: readonly string[] }> {
  const notes: string[] = [];
  const { report: page, format } = source;
  const unread = [...source.raw].filter(([path, text]) => text !== '' && !isRead(page, path));
  if (unread.length > 0) notes.push(`有 ${unread.length} 处没有读出来，已空着，原来的文字写在旁边：`);
  for (const [path, text] of unread.slice(0, 10)) notes.push(`  ${officialPath(path, format)}：${text}`);
  for (const { text } of source.unplaced.slice(0, 10)) notes.push(`没有放进数据文件的内容：${text}`);

  const templates = await readOutline();
  if (!templates.ok) throw new Error(`built-in template: ${templates.failures[0]?.what}`);
  const carried = carriedBy(source, templates.value);
  if (!carried) return { report: page, notes };
  const opening = carried.document && templateOpening(carried.document);
  const differing = differingFigures(
    compareReports({ ...carried, opening }, { report: page, format, raw: source.raw }, { chartName, tableCells }),
  );
  if (differing.length > 0) {
    notes.push(`表格里有 ${differing.length} 格与随文件附带的数据不同，以表格为准：`);
    for (const { path } of differing.slice(0, 10)) notes.push(`  ${officialPath(path, format)}`);
  }
  return { report: withCarried(page, carried.report, format, opening), notes };
}

function isRead(report: Report, path: string): boolean {
  const [table, row, column] = path.split('.');
  if (table !== 'disclosure' && table !== 'applications' && table !== 'review') return true;
  const figures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = report.tables[table].figures;
  return figures[row ?? '']?.[column ?? ''] !== undefined;
}

/** What could not be placed, as a comment at the end, so that nothing of the draft is lost. */
function leftOver(source: ReportFile): string {
  if (source.kind !== 'draft' || source.unplaced.length === 0) return '';
  const lines = source.unplaced.flatMap(({ text }) => text.split('\n').map(line => `# ${line}`));
  return `\n# 原稿里还有下面的内容，没有放进上面各项：\n${lines.join('\n')}\n`;
}
