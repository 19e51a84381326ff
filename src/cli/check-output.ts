/** What `check` prints or writes: the results in the form asked for, and a copy of the draft with comments. */
import { isAbsolute, join, relative } from 'node:path';
import { type FileResult, isChecked } from '../check/output/file-result.ts';
import { json } from '../check/output/json.ts';
import { pretty } from '../check/output/pretty.ts';
import type { Failure } from '../result.ts';
import { dayOf } from '../verbs/day.ts';
import { annotatedFile } from './annotated-file.ts';
import { INDEX_NAME, sheetNames } from './files/sheet-names.ts';
import { type OutputFile, type WriteFailure, writeFiles } from './files/write.ts';
import { fileFailure } from './messages.ts';
import type { Terminal } from './terminal.ts';

declare const NIANBAO_VERSION: string;

export interface CheckOutputOptions {
  readonly format: 'pretty' | 'json' | 'sarif' | 'html';
  readonly output?: string;
  /** A copy of the draft with a comment at every finding. */
  readonly annotate?: string;
  readonly force?: boolean;
}

/** Folds of a result that goes into a file, where no terminal tells the width. */
const FILE_WIDTH = 100;

/** What is wrong with the options for so many files; told before anything is checked. */
export function outputMistake(
  { format, output, annotate }: CheckOutputOptions,
  files: readonly string[],
): WriteFailure | undefined {
  if (annotate !== undefined && files.length !== 1) return { path: annotate, failure: oneDraft };
  if (format !== 'html') return undefined;
  if (output === undefined) return { path: '--format html', failure: noOutput };
  return isPage(output) && files.length !== 1 ? { path: output, failure: oneSheet(files.length) } : undefined;
}

/**
 * Prints the results, or writes them with whatever else was asked for: all files or none.
 * @param results one for every file, in order
 * @param inputs files that the command read, which are never written over
 */
export async function putOut(
  results: readonly FileResult[],
  options: CheckOutputOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<WriteFailure | undefined> {
  const { format, output, annotate, force = false } = options;
  const failures = results.flatMap(result => (isChecked(result) ? [] : [result]));
  const [first] = failures;
  if (format === 'html' && first && failures.length === results.length && failures.every(each => each.isWithheld)) {
    // No page is made where there is no report to speak of.
    for (const { file, failure } of failures.slice(1)) terminal.say(fileFailure(file, failure));
    return { path: first.file, failure: first.failure };
  }
  const written: OutputFile[] = [];
  const [draft] = results;
  if (annotate !== undefined && draft) {
    const annotated = await annotatedFile(draft.file, draft);
    if (!annotated.ok) return { path: draft.file, failure: annotated.failure };
    written.push({ path: annotate, content: annotated.value });
  }
  if (format === 'html') written.push(...(await reviewFiles(results, output ?? '')));
  else {
    const content = await formatResults(results, { format, output }, terminal);
    if (output === undefined) terminal.print(content);
    else written.push({ path: output, content });
  }
  const failed = await writeFiles(written, { force, inputs });
  if (failed) return failed;
  if (output !== undefined) {
    for (const { file, failure } of failures) terminal.say(fileFailure(file, failure));
    const index = format === 'html' && !isPage(output) ? `，先打开里面的目录 ${INDEX_NAME}` : '';
    terminal.say(`${format === 'html' ? '审核单' : '校核结果'}已写入 ${output}${index}`);
  }
  if (annotate !== undefined) terminal.say(`加了批注的文稿已写入 ${annotate}`);
  return undefined;
}

const isPage = (output: string): boolean => /\.html?$/i.test(output);

/** One page for one file where the output is named as one; else a folder of them, with an index. */
async function reviewFiles(results: readonly FileResult[], output: string): Promise<readonly OutputFile[]> {
  const { reviewSheet } = await import('../check/output/html/review-sheet.ts');
  const options = { date: dayOf(new Date()) };
  const [only] = results;
  if (isPage(output) && only) return [{ path: output, content: reviewSheet(only, options) }];
  const { reviewIndex } = await import('../check/output/html/review-index.ts');
  const named = sheetNames(results);
  const entries = results.map((result, index) => ({ result, sheet: named[index] }));
  return [
    ...entries.flatMap(({ result, sheet }) =>
      sheet === undefined ? [] : [{ path: join(output, sheet), content: reviewSheet(result, options) }],
    ),
    { path: join(output, INDEX_NAME), content: reviewIndex(entries, options) },
  ];
}

const noOutput: Failure = {
  what: '审核单是给人打印的网页，要写进文件。',
  remedy: '请用 -o 写出文件名（如 -o 审核单.html），或者文件夹名（如 -o 审核单）。',
};
const oneSheet = (count: number): Failure => ({
  what: `有 ${count} 份报告，一个网页放不下。`,
  remedy: '请在 -o 后面写一个文件夹的名字，每份报告一张审核单，另有目录。',
});
const oneDraft: Failure = {
  what: '一次只能给一份文稿加批注。',
  remedy: '请在 check 后面只写一个 .docx 文件的名字。',
};

async function formatResults(
  results: readonly FileResult[],
  { format, output }: { readonly format: 'pretty' | 'json' | 'sarif'; readonly output: string | undefined },
  terminal: Terminal,
): Promise<string> {
  switch (format) {
    case 'json':
      return json(results);
    case 'sarif': {
      const { sarif } = await import('../check/output/sarif.ts');
      const named = results.map(result => ({ ...result, file: fromHere(result.file) }));
      return sarif(named, { version: NIANBAO_VERSION });
    }
    case 'pretty': {
      const toFile = output !== undefined;
      return pretty(results, { color: terminal.color && !toFile, width: toFile ? FILE_WIDTH : terminal.width });
    }
  }
}

/** A full path as it reads from the current folder, which is that of the log's reader; another drive stays as it is. */
function fromHere(file: string): string {
  return isAbsolute(file) ? relative('', file) : file;
}
