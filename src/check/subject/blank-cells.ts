/** Cells of a draft in which no number stands. */
import { readFigure } from '../../report/figure.ts';
import type { Path } from '../../report/paths.ts';
import { oncePerSubject, type Subject } from '../subject.ts';

/** Rows and cells of the official tables that a draft does not have at all. */
const absent = oncePerSubject(({ structure }): ReadonlySet<Path> => {
  const tables = Object.entries(structure?.tables ?? {});
  return new Set(
    tables.flatMap(([table, { missingRows, missingColumns }]) => [
      ...missingRows.map(row => `${table}.${row}`),
      ...missingColumns.map(({ row, column }) => `${table}.${row}.${column}`),
    ]),
  );
});

/**
 * Whether a cell without a figure counts 0 in the sums: one of a draft that is empty or holds 「/」 or 无. Of one that holds
 * something else, or is not there at all, nobody knows what it should be. In a data file nothing is 0 by silence.
 */
export function isBlankCell(subject: Subject, path: Path): boolean {
  const { source, raw } = subject;
  if (source.kind !== 'draft') return false;
  const row = path.slice(0, path.lastIndexOf('.'));
  const isThere = !absent(subject).has(row) && !absent(subject).has(path);
  return isThere && !raw.has(row) && saysNothing(raw.get(path) ?? '');
}

/** Whether a cell holds nothing, or what people write for nothing. */
function saysNothing(text: string): boolean {
  const reading = readFigure(text, 'count');
  // 无 is read as a figure; a draft should show the number.
  return reading.ok ? text.trim() === '无' : reading.reason === 'blank' || reading.reason === 'dash';
}
