/** Opening a data file with all that it names: last year's report and the pictures beside it. */
import { dirname, resolve } from 'node:path';
import type { Image } from '../document/document.ts';
import { type LoadedReport, loadReport } from '../report/load/load.ts';
import type { Failure, Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { readPictures } from './files/pictures.ts';
import { readBytes } from './files/read.ts';

/** Why a file could not be opened, decoded or parsed: every mistake that stands for itself. */
export interface NotOpened {
  readonly ok: false;
  readonly failures: readonly [Failure, ...Failure[]];
  /** The text of the file where it is one, for the lines that messages show. */
  readonly text: string | undefined;
}

export interface PreviousFile {
  readonly file: string;
  readonly report: Report;
}

export interface OpenedReport {
  readonly ok: true;
  /** As named on the command line. */
  readonly file: string;
  readonly loaded: LoadedReport;
  readonly previous: PreviousFile | undefined;
  readonly images: ReadonlyMap<string, Image>;
  /** What the file is wrong about in what it names. */
  readonly problems: readonly Problem[];
}

const notOpened = (failure: Failure, text?: string): NotOpened => ({ ok: false, failures: [failure], text });

/** One data file alone. */
export async function loadFile(file: string): Promise<LoadedReport | NotOpened> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return notOpened(bytes.failure);
  const loaded = loadReport(bytes.value, file);
  if (loaded.ok) return loaded;
  const [first = loaded.failure, ...more] = loaded.failures;
  return { ok: false, failures: [first, ...more], text: loaded.text };
}

/**
 * @param previousFile last year's report where the command line names it; it outweighs 上年报告
 * Errors: a file that cannot be opened, decoded or parsed, also the one that `previousFile` names. A file that 上年报告
 * names and that cannot be read is a problem of the data file, not a failure.
 */
export async function openReport(file: string, previousFile?: string): Promise<OpenedReport | NotOpened> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return loaded;
  const named = previousFile ?? besideFile(file, loaded.report.previousFile);
  const previous = named === undefined ? undefined : await loadFile(named);
  if (previous?.ok === false && previousFile !== undefined) {
    const [first] = previous.failures;
    return notOpened({ ...first, what: `上年报告“${previousFile}”：${first.what}` });
  }
  const { images, problems } = await readPictures(file, loaded.report);
  return {
    ok: true,
    file,
    loaded,
    images,
    previous: previous?.ok && named !== undefined ? { file: named, report: previous.report } : undefined,
    problems: previous?.ok === false ? [unread(previous.failures[0]), ...problems] : problems,
  };
}

function besideFile(file: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : resolve(dirname(file), name);
}

function unread(failure: Failure): Problem {
  return {
    rule: 'data/wrong-value',
    path: 'previousFile',
    what: `上年报告读不出来：${failure.what}`,
    remedy: '请改成上年报告数据文件的位置（从本文件所在的文件夹算起）；没有的，删去这一行。',
  };
}
