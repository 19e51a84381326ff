/** Whether a draft is written in the superseded format. */
import { format2021 } from '../../format/index.ts';
import type { Found } from '../../report/structure.ts';
import { oncePerSubject } from '../subject.ts';

/** One label of the old format may be a slip; so many show the form. */
const ENOUGH = 2;

/** The labels that only the superseded format has, where there are enough of them to show it; else none. */
export const supersededLabels = oncePerSubject(({ structure }): readonly Found[] => {
  const found = Object.values(structure?.tables ?? {}).flatMap(({ outdated }) => outdated);
  const first = found.filter(({ text }, index) => found.findIndex(other => other.text === text) === index);
  return first.length >= ENOUGH ? first : [];
});

/** A report of a year for which the format in force was ordered. */
export const isOfCurrentYears = (year: number | undefined): boolean =>
  year !== undefined && year >= format2021.years.from;
