/** The tables of last year's report, where it is the report of the year before and of the same organ. */
import { formatById } from '../../format/index.ts';
import type { Report } from '../../report/report.ts';
import { completeTables } from '../../report/totals.ts';
import { oncePerSubject } from '../subject.ts';

export const previousTables = oncePerSubject(({ report, previous }): Report['tables'] | undefined => {
  if (!previous) return undefined;
  const { year, organ, format } = previous.report;
  const isYearBefore = report.year !== undefined && year === report.year - 1;
  const isOfOther = organ.name !== undefined && report.organ.name !== undefined && organ.name !== report.organ.name;
  return isYearBefore && !isOfOther ? completeTables(formatById(format), previous.report) : undefined;
});
