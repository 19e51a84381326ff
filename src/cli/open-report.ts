/** Opening a report of any kind, a data file or a draft, with all that it names. */
import { dirname, extname, resolve } from 'node:path';
import type { Document, Image } from '../document/document.ts';
import type { Traces } from '../document/traces.ts';
import type { Found, Structure } from '../extract/extracted.ts';
import { type FormatDefinition, formats } from '../format/index.ts';
import type { Medium } from '../read/draft.ts';
import { type LoadedReport, loadReport } from '../report/load/load.ts';
import type { Places } from '../report/places.ts';
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

interface FileBase {
  readonly ok: true;
  /** As named on the command line. */
  readonly file: string;
  readonly report: Report;
  readonly format: FormatDefinition;
  readonly places: Places;
  readonly raw: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

export interface DataFile extends FileBase {
  readonly kind: 'data';
  readonly text: string;
  /** What a supplement schema is held against. */
  readonly loaded: LoadedReport;
}

export interface DraftFile extends FileBase {
  readonly kind: 'draft';
  readonly text: undefined;
  readonly bytes: Uint8Array;
  readonly medium: Medium;
  readonly traces: Traces;
  readonly document: Document;
  readonly structure: Structure;
  /** What belongs to the report and has no place in it. */
  readonly unplaced: readonly Found[];
  readonly carriedData: string | undefined;
}

export type ReportFile = DataFile | DraftFile;

export interface OpenedReport {
  readonly ok: true;
  readonly source: ReportFile;
  readonly previous: { readonly file: string; readonly report: Report } | undefined;
  readonly images: ReadonlyMap<string, Image>;
  /** What the file is wrong about in what it names. */
  readonly problems: readonly Problem[];
}

const dataEndings = ['.yaml', '.yml', '.json'];

const notOpened = (failure: Failure, text?: string): NotOpened => ({ ok: false, failures: [failure], text });

/** One file alone: a data file by its ending, anything else as a draft. */
export async function openFile(file: string): Promise<ReportFile | NotOpened> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return notOpened(bytes.failure);
  return dataEndings.includes(extname(file).toLowerCase()) ? openData(file, bytes.value) : openDraft(file, bytes.value);
}

function openData(file: string, bytes: Uint8Array): DataFile | NotOpened {
  const loaded = loadReport(bytes, file);
  if (loaded.ok) {
    const { report, format, places, raw, problems, text } = loaded;
    return { ok: true, kind: 'data', file, report, format, places, raw, problems, text, loaded };
  }
  const [first = loaded.failure, ...more] = loaded.failures;
  return { ok: false, failures: [first, ...more], text: loaded.text };
}

async function openDraft(file: string, bytes: Uint8Array): Promise<DraftFile | NotOpened> {
  const { readInWorker } = await import('./drafts/draft-reader.ts');
  const read = await readInWorker(bytes, file);
  if (!read.ok) return notOpened(read.failure);
  const { format: id, ...extracted } = read.extracted;
  if (!isReport(extracted.structure)) return notOpened(noReport);
  const format = formats.find(candidate => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return { ok: true, kind: 'draft', file, text: undefined, bytes, format, ...extracted, ...read.draft };
}

const noReport: Failure = {
  what: '没有找到年度报告的六个部分和表格。',
  remedy: '请检查是否选错了文件；内容是图片的，请找原来的 Word 文件。',
};

const isReport = ({ headings, tables }: Structure): boolean =>
  headings.length > 0 || Object.values(tables).some(({ found }) => found !== undefined);

/**
 * @param previousFile last year's report where the command line names it; it outweighs 上年报告
 * Errors: a file that cannot be opened, decoded or parsed, also the one that `previousFile` names. A file that 上年报告
 * names and that cannot be read is a problem of the data file, not a failure.
 */
export async function openReport(file: string, previousFile?: string): Promise<OpenedReport | NotOpened> {
  const source = await openFile(file);
  if (!source.ok) return source;
  const named = previousFile ?? besideFile(file, source.report.previousFile);
  const previous = named === undefined ? undefined : await openFile(named);
  if (previous?.ok === false && previousFile !== undefined) {
    const [first] = previous.failures;
    return notOpened({ ...first, what: `上年报告“${previousFile}”：${first.what}` });
  }
  const pictures =
    source.kind === 'data'
      ? await readPictures(file, source.report)
      : { images: new Map<string, Image>(), problems: [] };
  return {
    ok: true,
    source,
    images: pictures.images,
    previous: previous?.ok && named !== undefined ? { file: named, report: previous.report } : undefined,
    problems: previous?.ok === false ? [unread(previous.failures[0]), ...pictures.problems] : pictures.problems,
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
    remedy: '请改成上年报告的位置（从本文件所在的文件夹算起）；没有的，删去这一行。',
  };
}
