/** The report years that a version of the format is for. */
import type { FormatDefinition } from './definition.ts';

/** Of the version in force, of which nobody knows the last. */
const LAST_YEAR = 2099;

/** From first to last, both included. */
export const reportYears = ({ years: { from, to = LAST_YEAR } }: FormatDefinition) => ({ from, to });

export function isReportYear(format: FormatDefinition, year: number): boolean {
  const { from, to } = reportYears(format);
  return Number.isInteger(year) && year >= from && year <= to;
}
