/** What the outputs are made of: one file and what came of its check. */
import type { Failure } from '../../report/problem.ts';
import type { CheckResult } from '../check.ts';

interface NamedFile {
  /** As the user named it. */
  readonly file: string;
}

export interface CheckedFile extends NamedFile {
  /** Document that orders its format: 国办公开办函〔2021〕30号. */
  readonly format?: string | undefined;
  readonly year?: number | undefined;
  readonly organ?: string | undefined;
  /** The source, for the lines that findings show; undefined where it is not a text file. */
  readonly text?: string | undefined;
  readonly result: CheckResult;
}

/** A file that could not be opened, decoded or parsed. */
export interface FailedFile extends NamedFile {
  readonly failure: Failure;
  /** Further mistakes that keep it from being read, each standing for itself. */
  readonly further?: readonly Failure[];
  readonly text?: string | undefined;
}

export type FileResult = CheckedFile | FailedFile;

export function isChecked(file: FileResult): file is CheckedFile {
  return 'result' in file;
}
