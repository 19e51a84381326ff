/** What `check` prints or writes: the results in the form asked for, and a copy of the draft with comments. */
import { isAbsolute, relative } from 'node:path';
import type { FileResult } from '../check/output/file-result.ts';
import { json } from '../check/output/json.ts';
import { pretty } from '../check/output/pretty.ts';
import type { Failure } from '../report/problem.ts';
import { annotateDraft } from './annotate-draft.ts';
import { type OutputFile, type WriteFailure, writeFiles } from './files/write.ts';
import type { Terminal } from './terminal.ts';

declare const NIANBAO_VERSION: string;

export interface CheckOutputOptions {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly output?: string;
  /** A copy of the draft with a comment at every finding. */
  readonly annotate?: string;
  readonly force?: boolean;
}

/** Folds of a result that goes into a file, where no terminal tells the width. */
const FILE_WIDTH = 100;

/** What is wrong with the options for so many files; told before anything is checked. */
export function outputMistake(
  { annotate }: CheckOutputOptions,
  files: readonly string[],
): { readonly path: string; readonly failure: Failure } | undefined {
  return annotate !== undefined && files.length !== 1 ? { path: annotate, failure: oneDraft } : undefined;
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
  const { output, annotate, force = false } = options;
  const content = await formatResults(results, options, terminal);
  const written: OutputFile[] = [];
  if (annotate !== undefined) {
    const draft = results[0]?.file ?? '';
    const annotated = await annotateDraft(draft, results[0]);
    if (!annotated.ok) return { path: draft, failure: annotated.failure };
    written.push({ path: annotate, content: annotated.value });
  }
  if (output !== undefined) written.push({ path: output, content });
  const failed = await writeFiles(written, { force, inputs });
  if (failed) return failed;
  if (output === undefined) terminal.print(content);
  else terminal.say(`校核结果已写入 ${output}`);
  if (annotate !== undefined) terminal.say(`加了批注的文稿已写入 ${annotate}`);
  return undefined;
}

const oneDraft: Failure = {
  what: '一次只能给一份文稿加批注。',
  remedy: '请在 check 后面只写一个 .docx 文件的名字。',
};

async function formatResults(
  results: readonly FileResult[],
  { format, output }: CheckOutputOptions,
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
