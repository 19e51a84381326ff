/** The year that a report is of, where its title and its text need not agree: a title of last year's is the commonest left-over. */
import { halfWidth } from '../text/half-width.ts';

/** What stands in the report; publication and signature are dates in ISO 8601, of the year after. */
export interface YearEvidence {
  readonly title: number | undefined;
  readonly opening: string | undefined;
  readonly overview: string | undefined;
  readonly problems: string | undefined;
  readonly published: string | undefined;
  readonly signed: string | undefined;
}

/** @returns the year that most of the report speaks of; that of the title where as much speaks for it */
export function reportYear({
  title,
  opening = '',
  overview = '',
  problems = '',
  published,
  signed,
}: YearEvidence): number | undefined {
  const period = statisticsYear(opening) ?? statisticsYear(overview);
  const told = yearTold(overview.replace(statistics, ''));
  const witnesses = [title, period, told, yearBeforePlan(problems), yearBefore(published), yearBefore(signed)];
  const votes = (year: number | undefined): number => witnesses.filter(witness => witness === year).length;
  const other = witnesses.find(witness => witness !== undefined && votes(witness) > votes(title));
  return title === undefined ? period : (other ?? title);
}

/** 2022年1月1日至12月31日 */
const statistics =
  /([\d０-９]{4})\s*年\s*[1１]\s*月\s*[1１]\s*日[^\d０-９。]{0,6}(?:([\d０-９]{4})\s*年\s*)?[1１][2２]\s*月\s*[3３][1１]\s*日/;

function statisticsYear(text: string): number | undefined {
  const [, from, to] = (statistics.exec(text) ?? []).map(digits => digits && halfWidth(digits));
  return from !== undefined && (to === undefined || to === from) ? Number(from) : undefined;
}

/** The year that a narrative names oftener than any other; titles of documents and their numbers name others. */
function yearTold(text: string): number | undefined {
  const counts = new Map<number, number>();
  for (const [, digits] of halfWidth(text.replace(/《[^》]*》/g, '')).matchAll(/(?<!\d)(20\d{2})\s*年/g)) {
    const year = Number(digits);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** 「2023年，我镇将…」 is a plan for the year after. */
function yearBeforePlan(text: string): number | undefined {
  const digits = /(?<!\d)(20\d{2})\s*年[^。；\d]{0,20}将/.exec(halfWidth(text))?.[1];
  return digits === undefined ? undefined : Number(digits) - 1;
}

const yearBefore = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4)) - 1;
