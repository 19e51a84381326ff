/** `nianbao check`: what is wrong in one file or many. */
import { check } from '../../check/check.ts';
import { type FileResult, isChecked } from '../../check/output/file-result.ts';
import type { Severity } from '../../check/rule.ts';
import type { Failure } from '../../report/problem.ts';
import { type SubjectContext, subjectOf } from '../../verbs/subject.ts';
import { type CheckContext, checkContexts } from '../check-contexts.ts';
import { type CheckOutputOptions, outputMistake, putOut } from '../check-output.ts';
import type { ConfigOptions } from '../configuration.ts';
import { type ExitCode, exitCodes, graver } from '../exit-codes.ts';
import { expandFiles } from '../files/expand.ts';
import { fileFailure } from '../messages.ts';
import { openFile, openReport } from '../open-report.ts';
import { openSupplement, type Supplement } from '../supplement.ts';
import type { Terminal } from '../terminal.ts';

export interface CheckOptions extends CheckOutputOptions, ConfigOptions {
  readonly previous?: string;
  readonly data?: string;
  readonly schema?: string;
  readonly failOn: Severity;
}

const severities: readonly Severity[] = ['hint', 'warning', 'error'];

export async function runCheck(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const failWith = (file: string, failure: Parameters<typeof fileFailure>[1]): ExitCode => {
    terminal.say(fileFailure(file, failure));
    return exitCodes.failed;
  };
  const files = await expandFiles(names);
  if (!files.ok) return failWith(names.join(' '), files.failure);
  const mistake = outputMistake(options, files.value);
  if (mistake) return failWith(mistake.path, mistake.failure);
  const supplement = options.schema === undefined ? undefined : await openSupplement(options.schema);
  if (supplement?.ok === false) return failWith(options.schema ?? '', supplement.failure);
  const data = options.data === undefined ? undefined : await openFile(options.data);
  if (data?.ok === false) return failWith(options.data ?? '', data.failures[0]);
  if (data?.kind === 'draft') return failWith(data.file, notData);
  const contexts = await checkContexts(files.value, options);
  if (!contexts.ok) {
    terminal.say(contexts.message);
    return exitCodes.failed;
  }

  const results: FileResult[] = [];
  for (const [index, file] of files.value.entries()) {
    if (files.value.length > 1) terminal.progress(`正在校核 ${index + 1}/${files.value.length}　${file}`);
    const context = contexts.value.get(file);
    if (context) results.push(await checkFile(file, options.previous, supplement?.value, { ...context, data }));
  }
  terminal.progress('');

  const inputs = [...files.value, options.previous, options.data, options.schema].filter(name => name !== undefined);
  const failed = await putOut(results, options, inputs, terminal);
  if (failed) return failWith(failed.path, failed.failure);
  return results.map(result => exitCodeOf(result, options.failOn)).reduce(graver, exitCodes.clean);
}

const notData: Failure = { what: '这不是数据文件。', remedy: '--data 后面要写 .yaml 或 .json 数据文件的名字。' };

async function checkFile(
  file: string,
  previous: string | undefined,
  supplement: Supplement | undefined,
  context: CheckContext & Pick<SubjectContext, 'data'>,
): Promise<FileResult> {
  const opened = await openReport(file, previous);
  if (!opened.ok) {
    const [failure, ...further] = opened.failures;
    return { file, failure, further, text: opened.text };
  }
  const { source } = opened;
  const breaches = source.kind === 'data' ? supplement?.(source.loaded) : undefined;
  const result = check(subjectOf(opened, { ...context, problems: breaches }));
  const { report, format, raw, text } = source;
  const about = { format: format.reference, year: report.year, organ: report.organ.name };
  return { file, text, result, ...about, content: { format, report, raw }, settings: context.usedSettings };
}

function exitCodeOf(result: FileResult, failOn: Severity): ExitCode {
  if (!isChecked(result)) return exitCodes.failed;
  const grave = severities.slice(severities.indexOf(failOn));
  return grave.some(severity => result.result.counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
}
