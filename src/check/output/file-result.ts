/** What the outputs are made of: one file and what came of its check. */

import type { FormatDefinition } from '../../format/index.ts';
import type { Report } from '../../report/report.ts';
import type { Failure } from '../../result.ts';
import type { CheckResult } from '../check.ts';
import type { Source } from '../subject.ts';

interface NamedFile {
  /** As the user named it. */
  readonly file: string;
}

/** What was read out of a file, for outputs that show it again. */
export interface ReadContent {
  readonly format: FormatDefinition;
  readonly report: Report;
  /** What was written where it differs from what the report holds, by path. */
  readonly raw: ReadonlyMap<string, string>;
}

/** The data file that findings can be accepted in. */
export interface WaiverHolder {
  /** Name to show people. */
  readonly file: string;
  /** A workbook has a sheet of them, a text file a list. */
  readonly isWorkbook: boolean;
}

export interface CheckedFile extends NamedFile {
  readonly kind: Source['kind'];
  /** Undefined for a draft that is held against no data file. */
  readonly waiversIn?: WaiverHolder | undefined;
  /** Document that orders its format: 国办公开办函〔2021〕30号. */
  readonly format?: string | undefined;
  readonly year?: number | undefined;
  readonly organ?: string | undefined;
  /** The source, for the lines that findings show; undefined where it is not a text file. */
  readonly text?: string | undefined;
  /** For pages that show the report itself; the other outputs do without. */
  readonly content?: ReadContent | undefined;
  readonly result: CheckResult;
  readonly settings?: SettingsUse | undefined;
}

/** The settings file that a check went by. */
export interface SettingsUse {
  /** Name to show people. */
  readonly file: string;
  /** Number of rules that it switches off. */
  readonly switchedOff: number;
}

/** A file that could not be opened, decoded or parsed. */
export interface FailedFile extends NamedFile {
  readonly failure: Failure;
  /** Further mistakes that keep it from being read, each standing for itself. */
  readonly further?: readonly Failure[];
  /** There is no such file, or the system does not give it: nothing can be said about a report. */
  readonly isWithheld?: boolean | undefined;
  readonly text?: string | undefined;
}

export type FileResult = CheckedFile | FailedFile;

export function isChecked(file: FileResult): file is CheckedFile {
  return 'result' in file;
}
