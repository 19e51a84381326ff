/** Which data file can hold the waivers of what was checked. */
import type { WaiverHolder } from '../check/output/file-result.ts';
import type { DataFile, ReportFile } from '../verbs/report-file.ts';

/** @param data what a draft is held against */
export function waiverHolder(source: ReportFile, data?: DataFile): WaiverHolder | undefined {
  const holder = source.kind === 'data' ? source : data;
  return holder && { file: holder.file, isWorkbook: holder.text === undefined };
}
