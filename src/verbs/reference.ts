/** The data that a draft was made from: a file that the command line names, else what our own DOCX carries. */
import type { ReferenceReport } from '../check/subject.ts';
import { compose } from '../compose/compose.ts';
import type { Templates } from '../compose/outline.ts';
import { loadReport } from '../report/load/load.ts';
import type { DataFile, DraftFile } from './report-file.ts';

/** What the draft carries, where that can be read. */
export function carriedBy(draft: DraftFile, templates: Templates): ReferenceReport | undefined {
  const carried = carriedReport(draft);
  return carried && withPage(carried, templates);
}

/** The same without its page. */
export function carriedReport({ file, carriedData }: DraftFile): ReferenceReport | undefined {
  if (carriedData === undefined) return undefined;
  const loaded = loadReport(new TextEncoder().encode(carriedData), '.json');
  return loaded.ok ? { file: `${file}（附带的数据）`, report: loaded.report, format: loaded.format } : undefined;
}

/** A data file as what a draft is held against. */
export function referenceOf({ file, report, format }: DataFile, templates: Templates): ReferenceReport {
  return withPage({ file, report, format }, templates);
}

function withPage(reference: ReferenceReport, templates: Templates): ReferenceReport {
  const { report, format } = reference;
  return { ...reference, document: compose({ report, format, templates }).document };
}
