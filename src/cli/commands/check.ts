/** `nianbao check`: what is wrong in one file or many. */
import { check } from '../../check/check.ts';
import { type FileResult, isChecked } from '../../check/output/file-result.ts';
import { json } from '../../check/output/json.ts';
import { pretty } from '../../check/output/pretty.ts';
import type { Severity } from '../../check/rule.ts';
import type { Failure } from '../../report/problem.ts';
import { annotateDraft } from '../annotate-draft.ts';
import { type ExitCode, exitCodes, graver } from '../exit-codes.ts';
import { expandFiles } from '../files/expand.ts';
import { type OutputFile, writeFiles } from '../files/write.ts';
import { fileFailure } from '../messages.ts';
import { openFile, openReport } from '../open-report.ts';
import { type SubjectContext, subjectOf } from '../subject.ts';
import { openSupplement, type Supplement } from '../supplement.ts';
import { readOutline } from '../templates.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions {
  readonly previous?: string;
  readonly data?: string;
  /** A copy of the draft with a comment at every finding. */
  readonly annotate?: string;
  readonly schema?: string;
  readonly format: 'pretty' | 'json';
  readonly output?: string;
  readonly failOn: Severity;
  readonly force?: boolean;
}

const severities: readonly Severity[] = ['hint', 'warning', 'error'];
/** Folds of a result that goes into a file, where no terminal tells the width. */
const FILE_WIDTH = 100;

export async function runCheck(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const failWith = (file: string, failure: Parameters<typeof fileFailure>[1]): ExitCode => {
    terminal.say(fileFailure(file, failure));
    return exitCodes.failed;
  };
  const files = await expandFiles(names);
  if (!files.ok) return failWith(names.join(' '), files.failure);
  const supplement = options.schema === undefined ? undefined : await openSupplement(options.schema);
  if (supplement?.ok === false) return failWith(options.schema ?? '', supplement.failure);
  const data = options.data === undefined ? undefined : await openFile(options.data);
  if (data?.ok === false) return failWith(options.data ?? '', data.failures[0]);
  if (data?.kind === 'draft') return failWith(data.file, notData);
  const templates = await readOutline();
  if (!templates.ok) throw new Error(`built-in template: ${templates.failures[0]?.what}`);

  if (options.annotate !== undefined && files.value.length !== 1) return failWith(options.annotate, oneDraft);

  const context = { templates: templates.value, data };
  const results: FileResult[] = [];
  for (const [index, file] of files.value.entries()) {
    if (files.value.length > 1) terminal.progress(`正在校核 ${index + 1}/${files.value.length}　${file}`);
    results.push(await checkFile(file, options.previous, supplement?.value, context));
  }
  terminal.progress('');

  const output = formatResults(results, options, terminal);
  const written: OutputFile[] = [];
  if (options.annotate !== undefined) {
    const annotated = await annotateDraft(files.value[0] ?? '', results[0]);
    if (!annotated.ok) return failWith(files.value[0] ?? '', annotated.failure);
    written.push({ path: options.annotate, content: annotated.value });
  }
  if (options.output !== undefined) written.push({ path: options.output, content: output });
  const failed = await writeFiles(written, {
    force: options.force ?? false,
    inputs: [...files.value, options.previous, options.data, options.schema].filter(name => name !== undefined),
  });
  if (failed) return failWith(failed.path, failed.failure);
  if (options.output === undefined) terminal.print(output);
  else terminal.say(`校核结果已写入 ${options.output}`);
  if (options.annotate !== undefined) terminal.say(`加了批注的文稿已写入 ${options.annotate}`);
  return results.map(result => exitCodeOf(result, options.failOn)).reduce(graver, exitCodes.clean);
}

const oneDraft: Failure = {
  what: '一次只能给一份文稿加批注。',
  remedy: '请在 check 后面只写一个 .docx 文件的名字。',
};
const notData: Failure = { what: '这不是数据文件。', remedy: '--data 后面要写 .yaml 或 .json 数据文件的名字。' };

async function checkFile(
  file: string,
  previous: string | undefined,
  supplement: Supplement | undefined,
  context: SubjectContext,
): Promise<FileResult> {
  const opened = await openReport(file, previous);
  if (!opened.ok) {
    const [failure, ...further] = opened.failures;
    return { file, failure, further, text: opened.text };
  }
  const { source } = opened;
  const breaches = source.kind === 'data' ? supplement?.(source.loaded) : undefined;
  const result = check(subjectOf(opened, { ...context, problems: breaches }));
  const { report, format, text } = source;
  return { file, text, result, format: format.reference, year: report.year, organ: report.organ.name };
}

function formatResults(results: readonly FileResult[], options: CheckOptions, terminal: Terminal): string {
  if (options.format === 'json') return json(results);
  const toFile = options.output !== undefined;
  return pretty(results, { color: terminal.color && !toFile, width: toFile ? FILE_WIDTH : terminal.width });
}

function exitCodeOf(result: FileResult, failOn: Severity): ExitCode {
  if (!isChecked(result)) return exitCodes.failed;
  const grave = severities.slice(severities.indexOf(failOn));
  return grave.some(severity => result.result.counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
}
