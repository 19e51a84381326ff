/** The year that a report is of, where its title and its text need not agree: a title of last year's is the commonest left-over. */
import { plainDigits } from './wording.ts';

/** What stands in the report; publication and signature are dates in ISO 8601, of the year after. */
export interface YearEvidence {
  readonly title: number | undefined;
  readonly opening: string | undefined;
  readonly overview: string | undefined;
  readonly published: string | undefined;
  readonly signed: string | undefined;
}

/** @returns the year that most of the report speaks of; that of the title where as much speaks for it */
export function reportYear({
  title,
  opening = '',
  overview = '',
  published,
  signed,
}: YearEvidence): number | undefined {
  const period = statisticsYear(opening) ?? statisticsYear(overview);
  const witnesses = [title, period, yearTold(overview), yearBefore(published), yearBefore(signed)];
  const votes = (year: number | undefined): number => witnesses.filter(witness => witness === year).length;
  const other = witnesses.find(witness => witness !== undefined && votes(witness) > votes(title));
  return title === undefined ? period : (other ?? title);
}

/** The year of 「2022年1月1日至12月31日」. */
function statisticsYear(text: string): number | undefined {
  const period = /(\d{4})\s*年\s*1\s*月\s*1\s*日[^\d。]{0,6}(?:(\d{4})\s*年\s*)?12\s*月\s*31\s*日/;
  const [, from, to] = period.exec(plainDigits(text)) ?? [];
  return from !== undefined && (to === undefined || to === from) ? Number(from) : undefined;
}

/** The year that a narrative names oftener than any other; titles of documents and their numbers name others. */
function yearTold(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, digits] of plainDigits(text.replace(/《[^》]*》/g, '')).matchAll(/(?<!\d)(20\d{2})\s*年/g)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

const yearBefore = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4)) - 1;
