/** 审核单: what the check says of a file, as a page to print and hand over. */
import type { CheckResult } from '../../check/check.ts';
import { reviewSheet } from '../../check/output/html/review-sheet.ts';
import { titleLines } from '../../report/report.ts';
import { fileNameOf } from '../../verbs/file-name.ts';
import type { ReportFile } from '../../verbs/report-file.ts';
import type { OutputFile } from './output.ts';

/** @param date of the check, YYYY-MM-DD */
export function reviewSheetOf(source: ReportFile, result: CheckResult, date: string): OutputFile {
  const { file, kind, format, report, raw, text } = source;
  const content = reviewSheet(
    {
      file,
      kind,
      format: format.reference,
      year: report.year,
      organ: report.organ.name,
      text,
      content: { format, report, raw },
      result,
    },
    { date },
  );
  return { name: `${fileNameOf(titleLines(report).join(''))}（审核单）.html`, content };
}
