/** Which version of the official format a draft is written in. */
import { type FormatDefinition, format2019, format2021, partById, rowsOf } from '../format/index.ts';
import type { TableReading } from './tables/reading.ts';

/** One label of the old format may be a slip. */
const ENOUGH = 2;

/** The rows of part three that the superseded format does not have. */
const newRows = rowsIn(format2021).filter(id => !rowsIn(format2019).includes(id));

function rowsIn(format: FormatDefinition): readonly string[] {
  const part = partById(format, 'applications');
  return part.kind === 'table' ? rowsOf(part.table.nodes).map(({ id }) => id) : [];
}

/**
 * @param year of the title @param outdated how many labels of the superseded format stand there
 * @param applications part three read by the format in force, where its table was found
 */
export function formatVersion(
  year: number | undefined,
  outdated: number,
  applications: TableReading | undefined,
): FormatDefinition {
  const isOldYear = year !== undefined && year < format2021.years.from;
  if (outdated < ENOUGH && !isOldYear) return format2021;
  const missing: readonly string[] = applications?.missingRows ?? newRows;
  return newRows.every(id => missing.includes(id)) ? format2019 : format2021;
}
