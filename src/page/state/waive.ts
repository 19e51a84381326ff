/** Accepting a finding: its entry of 豁免 goes into the report with the clerk's reason. */
import type { Finding } from '../../check/finding.ts';
import { ownKeys } from '../../report/paths.ts';
import type { Waiver } from '../../report/report.ts';
import { openData } from '../../verbs/report-file.ts';
import { withReport } from './edit.ts';
import { formatOf, type Work } from './work.ts';

/** @param date of today, YYYY-MM-DD @returns the same work where the finding cannot be waived */
export function waive(work: Work, finding: Finding, reason: string, date: string): Work {
  const entry = entryOf(finding, formatOf(work).reference);
  if (!entry) return work;
  return withReport(work, { waivers: [...work.report.waivers, { ...entry, reason, date }] });
}

export function withoutWaiver(work: Work, index: number): Work {
  return withReport(work, { waivers: work.report.waivers.filter((_, at) => at !== index) });
}

/** The entry that the check has printed, read as the data file that it is meant for. */
function entryOf({ waiver }: Finding, reference: string): Waiver | undefined {
  if (waiver === undefined) return undefined;
  const text = `${ownKeys.format}: ${reference}\n${ownKeys.waivers}:\n  ${waiver}\n`;
  const opened = openData('豁免.yaml', new TextEncoder().encode(text));
  return opened.ok ? opened.report.waivers[0] : undefined;
}
