/** Opening a report from disk, with all that it names. */
import { basename, dirname, resolve } from 'node:path';
import type { Image } from '../document/document.ts';
import type { Problem } from '../report/problem.ts';
import type { Failure } from '../result.ts';
import {
  isDataFile,
  isWorkbook,
  type NotOpened,
  notOpened,
  type OpenedReport,
  openData,
  openDraft,
  openWorkbook,
  type ReportFile,
} from '../verbs/report-file.ts';
import { readPictures } from './files/pictures.ts';
import { readBytes } from './files/read.ts';

/** One file alone. */
export async function openFile(file: string): Promise<ReportFile | NotOpened> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { ...notOpened(bytes.failure), isWithheld: true };
  if (isWorkbook(file)) return openWorkbook(file, bytes.value);
  if (isDataFile(file)) return openData(file, bytes.value);
  const { readInWorker } = await import('./drafts/draft-reader.ts');
  return openDraft(file, bytes.value, await readInWorker(bytes.value, basename(file)));
}

/**
 * @param given last year's report where the command line names it; it outweighs 上年报告
 * Errors: a file that cannot be opened, decoded or parsed. Where that is the one that 上年报告 names, it is a problem of
 * the data file, not a failure.
 */
export async function openReport(file: string, given?: ReportFile): Promise<OpenedReport | NotOpened> {
  const source = await openFile(file);
  if (!source.ok) return source;
  const named = besideFile(file, source.report.previousFile);
  const previous = given ?? (named === undefined ? undefined : await openFile(named));
  const pictures =
    source.kind === 'data'
      ? await readPictures(file, source.report)
      : { images: new Map<string, Image>(), problems: [] };
  return {
    ok: true,
    source,
    images: pictures.images,
    previous: previous?.ok ? { file: previous.file, report: previous.report } : undefined,
    problems: previous?.ok === false ? [unread(previous.failures[0]), ...pictures.problems] : pictures.problems,
  };
}

/** Last year's report as the command line names it; told before anything is done where it cannot be read. */
export async function openPrevious(file: string | undefined): Promise<ReportFile | NotOpened | undefined> {
  if (file === undefined) return undefined;
  const opened = await openFile(file);
  if (opened.ok) return opened;
  const [first] = opened.failures;
  return notOpened({ ...first, what: `上年报告读不出来：${first.what}` });
}

function besideFile(file: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : resolve(dirname(file), name);
}

function unread(failure: Failure): Problem {
  return {
    rule: 'data/wrong-value',
    path: 'previousFile',
    // Who collects reports does not have every office's last one; the report itself may be right.
    severity: 'warning',
    what: `上年报告读不出来，没有与上年核对：${failure.what}`,
    remedy: '请改成上年报告的位置（从本文件所在的文件夹算起）；没有的，删去这一行。',
  };
}
