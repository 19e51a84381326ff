/** Opening a data file with all that it names: last year's report and the pictures beside it. */
import { dirname, resolve } from 'node:path';
import { type LoadedReport, loadReport } from '../report/load/load.ts';
import type { Failure, Problem, Result } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import { readBytes } from './files/read.ts';

export interface PreviousFile {
  readonly file: string;
  readonly report: Report;
}

export interface OpenedReport {
  /** As named on the command line. */
  readonly file: string;
  readonly loaded: LoadedReport;
  readonly previous: PreviousFile | undefined;
  /** What the file is wrong about in what it names. */
  readonly problems: readonly Problem[];
}

/**
 * @param previousFile last year's report where the command line names it; it outweighs 上年报告
 * Errors: a file that cannot be opened, decoded or parsed, also the one that `previousFile` names. A file that 上年报告
 * names and that cannot be read is a problem of the data file, not a failure.
 */
export async function openReport(file: string, previousFile?: string): Promise<Result<OpenedReport>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return loaded;
  const named = previousFile ?? besideFile(file, loaded.value.report.previousFile);
  if (named === undefined) {
    return { ok: true, value: { file, loaded: loaded.value, previous: undefined, problems: [] } };
  }
  const previous = await loadFile(named);
  if (previous.ok) {
    const { report } = previous.value;
    return { ok: true, value: { file, loaded: loaded.value, previous: { file: named, report }, problems: [] } };
  }
  if (previousFile !== undefined) {
    return { ok: false, failure: { ...previous.failure, what: `上年报告“${previousFile}”：${previous.failure.what}` } };
  }
  return { ok: true, value: { file, loaded: loaded.value, previous: undefined, problems: [unread(previous.failure)] } };
}

export async function loadFile(file: string): Promise<Result<LoadedReport>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const loaded = loadReport(bytes.value, file);
  return loaded.ok ? { ok: true, value: loaded } : { ok: false, failure: loaded.failure };
}

function besideFile(file: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : resolve(dirname(file), name);
}

function unread(failure: Failure): Problem {
  return {
    rule: 'data/wrong-value',
    path: 'previousFile',
    what: `上年报告读不出来：${failure.what}`,
    remedy: '请改成上年报告数据文件的位置（从本文件所在的文件夹算起）；没有的，删去这一行',
  };
}
