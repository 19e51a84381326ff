/** `nianbao check`: what is wrong in one file or many. */
import { type CheckResult, check } from '../../check/check.ts';
import { type FileResult, isChecked } from '../../check/output/file-result.ts';
import type { Severity } from '../../check/severity.ts';
import type { Failure } from '../../result.ts';
import type { MendContext } from '../../verbs/mend-file.ts';
import type { NotOpened, OpenedReport, ReportFile } from '../../verbs/report-file.ts';
import { subjectOf } from '../../verbs/subject.ts';
import { type CheckContext, checkContexts } from '../check-contexts.ts';
import { type CheckOutputOptions, outputMistake, putOut } from '../check-output.ts';
import type { ConfigOptions } from '../configuration.ts';
import { type ExitCode, exitCodes, graver } from '../exit-codes.ts';
import { expandFiles } from '../files/expand.ts';
import { type FixOptions, fixFile, fixMistake } from '../fix-files.ts';
import { fileFailure } from '../messages.ts';
import { openFile, openPrevious, openReport } from '../open-report.ts';
import { openSupplement } from '../supplement.ts';
import type { Terminal } from '../terminal.ts';
import { waiverHolder } from '../waiver-holder.ts';

export interface CheckOptions extends CheckOutputOptions, ConfigOptions, FixOptions {
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
  if (!files.ok) return failWith(files.name, files.failure);
  const mistake = outputMistake(options, files.value) ?? fixMistake(options);
  if (mistake) return failWith(mistake.path, mistake.failure);
  const supplement = options.schema === undefined ? undefined : await openSupplement(options.schema);
  if (supplement?.ok === false) return failWith(options.schema ?? '', supplement.failure);
  const data = options.data === undefined ? undefined : await openFile(options.data);
  if (data?.ok === false) return failWith(options.data ?? '', data.failures[0]);
  if (data?.kind === 'draft') return failWith(data.file, notData);
  const previous = await openPrevious(options.previous);
  if (previous?.ok === false) return failWith(options.previous ?? '', previous.failures[0]);
  const contexts = await checkContexts(files.value, options);
  if (!contexts.ok) {
    terminal.say(contexts.message);
    return exitCodes.failed;
  }

  const inputs = [...files.value, options.previous, options.data, options.schema].filter(name => name !== undefined);
  const results: FileResult[] = [];
  const diffs: string[] = [];
  const notes: string[] = [];
  let code: ExitCode = exitCodes.clean;
  for (const [index, file] of files.value.entries()) {
    if (files.value.length > 1) terminal.progress(`正在校核 ${index + 1}/${files.value.length}　${file}`);
    const own = contexts.value.get(file);
    if (!own) continue;
    const context = { ...own, data, supplement: supplement?.value };
    const opened = await openReport(file, previous);
    const fixed = options.fix && opened.ok ? await fixFile(opened, context, options, inputs, terminal) : undefined;
    if (fixed?.ok) {
      diffs.push(...(fixed.value.diff === '' ? [] : [fixed.value.diff]));
      notes.push(fixed.value.note);
    } else if (fixed) {
      notes.push(fileFailure(file, fixed.failure));
      code = exitCodes.failed;
    }
    results.push(
      fixed?.ok ? resultOf(fixed.value.file, fixed.value.mended.after, context) : checkOpened(file, opened, context),
    );
  }
  terminal.progress('');

  const isText = options.format === 'pretty';
  if (diffs.length > 0 && isText) terminal.print(`${diffs.join('\n\n')}\n${options.dryRun ? '' : '\n'}`);
  for (const note of notes) terminal.say(note);
  const failed = options.dryRun ? undefined : await putOut(results, options, inputs, terminal);
  if (failed) return failWith(failed.path, failed.failure);
  return results.map(result => exitCodeOf(result, options.failOn)).reduce(graver, code);
}

const notData: Failure = { what: '这不是数据文件。', remedy: '--data 后面要写 .yaml 或 .json 数据文件的名字。' };

function checkOpened(file: string, opened: OpenedReport | NotOpened, context: CheckContext & MendContext): FileResult {
  if (!opened.ok) {
    const [failure, ...further] = opened.failures;
    return { file, failure, further, text: opened.text, isWithheld: opened.isWithheld };
  }
  const { source } = opened;
  const problems = source.kind === 'data' ? context.supplement?.(source.loaded) : undefined;
  return resultOf(file, { source, result: check(subjectOf(opened, { ...context, problems })) }, context);
}

function resultOf(
  file: string,
  { source, result }: { readonly source: ReportFile; readonly result: CheckResult },
  { usedSettings: settings, data }: CheckContext & MendContext,
): FileResult {
  const { report, format, raw, text, kind } = source;
  const waiversIn = waiverHolder(source, data);
  const about = { format: format.reference, year: report.year, organ: report.organ.name };
  return { file, kind, waiversIn, text, result, ...about, content: { format, report, raw }, settings };
}

function exitCodeOf(result: FileResult, failOn: Severity): ExitCode {
  if (!isChecked(result)) return exitCodes.failed;
  const grave = severities.slice(severities.indexOf(failOn));
  return grave.some(severity => result.result.counts[severity] > 0) ? exitCodes.findings : exitCodes.clean;
}
