/** A report in a file of any kind, a data file or a draft: opened from its bytes, whoever has brought them. */
import type { Document, Image } from '../document/document.ts';
import type { Medium, Traces } from '../document/traces.ts';
import type { Extracted, Found, Structure } from '../extract/extracted.ts';
import { type FormatDefinition, type FormatId, formatById } from '../format/index.ts';
import type { Draft } from '../read/draft.ts';
import { type LoadedReport, type LoadResult, loadReport } from '../report/load/load.ts';
import type { Places } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Failure } from '../result.ts';

/** Why a file could not be opened, decoded or parsed: every mistake that stands for itself. */
export interface NotOpened {
  readonly ok: false;
  readonly failures: readonly [Failure, ...Failure[]];
  /** The text of the file where it is one, for the lines that messages show. */
  readonly text: string | undefined;
  /** The system did not give the file: there is none of that name, it is locked, it is a folder. */
  readonly isWithheld?: boolean;
}

interface FileBase {
  readonly ok: true;
  /** As the user named it. */
  readonly file: string;
  readonly report: Report;
  readonly format: FormatDefinition;
  readonly places: Places;
  readonly raw: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

export interface DataFile extends FileBase {
  readonly kind: 'data';
  /** Undefined for a workbook. */
  readonly text: string | undefined;
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

/** A file with all that it names. */
export interface OpenedReport {
  readonly ok: true;
  readonly source: ReportFile;
  readonly previous: { readonly file: string; readonly report: Report } | undefined;
  readonly images: ReadonlyMap<string, Image>;
  /** What the file is wrong about in what it names. */
  readonly problems: readonly Problem[];
}

/** Whether a file is a workbook, by the ending of its name. */
export const isWorkbook = (file: string): boolean => /\.xlsx$/i.test(file);

/** A draft read and understood. The format goes by its name: a copy of its definition would not be the same. */
export interface ReadReport {
  readonly ok: true;
  readonly draft: Pick<Draft, 'medium' | 'traces' | 'carriedData'>;
  readonly extracted: Omit<Extracted, 'format'> & { readonly format: FormatId };
}

export type DraftReading = ReadReport | { readonly ok: false; readonly failure: Failure };

const dataEndings: readonly string[] = ['.yaml', '.yml', '.json', '.xlsx'];

/** Whether a file is a data file, by the ending of its name; anything else is a draft. */
export function isDataFile(file: string): boolean {
  return dataEndings.some(ending => file.toLowerCase().endsWith(ending));
}

export const notOpened = (failure: Failure, text?: string): NotOpened => ({ ok: false, failures: [failure], text });

/** A data file in YAML or JSON. Errors: bytes that are no text in a known encoding, or cannot be parsed. */
export function openData(file: string, bytes: Uint8Array): DataFile | NotOpened {
  const loaded = loadReport(bytes, file);
  return dataFile(file, loaded, loaded.text);
}

/** A workbook; its loader comes only now, so that nothing else waits for it. Errors: one whose layout was changed. */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<DataFile | NotOpened> {
  const { loadWorkbook } = await import('../workbook/load-workbook.ts');
  return dataFile(file, loadWorkbook(bytes), undefined);
}

function dataFile(file: string, loaded: LoadResult, text: string | undefined): DataFile | NotOpened {
  if (loaded.ok) {
    const { report, format, places, raw, problems } = loaded;
    return { ok: true, kind: 'data', file, report, format, places, raw, problems, text, loaded };
  }
  const [first = loaded.failure, ...more] = loaded.failures;
  return { ok: false, failures: [first, ...more], text };
}

/** What was read as a file that the rules can look at. Errors: a file that is no annual report. */
export function openDraft(file: string, bytes: Uint8Array, reading: DraftReading): DraftFile | NotOpened {
  if (!reading.ok) return notOpened(reading.failure);
  const { format: id, ...extracted } = reading.extracted;
  if (!isReport(extracted.structure)) return notOpened(noReport);
  const format = formatById(id);
  return { ok: true, kind: 'draft', file, text: undefined, bytes, format, ...extracted, ...reading.draft };
}

const noReport: Failure = {
  what: '没有找到年度报告的六个部分和表格。',
  remedy: '请检查是否选错了文件；内容是图片的，请找原来的 Word 文件。',
};

const isReport = ({ headings, tables }: Structure): boolean =>
  headings.length > 0 || Object.values(tables).some(({ found }) => found !== undefined);
