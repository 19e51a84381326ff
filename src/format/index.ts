/** What the official format says, written once. Nothing here knows of reports, pages or files. */

import { format2019 } from './2019-60.ts';
import { format2021 } from './2021-30/index.ts';
import type { FormatDefinition } from './definition.ts';
import type { FormatId } from './ids.ts';

export { supersededMarkers } from './2019-60.ts';
export * from './definition.ts';
export { feeMeasures } from './fee-measures.ts';
export * from './ids.ts';
export { type OrganKind, OTHER_ORGAN, organKind, organKindNames, organKindOfName } from './organs.ts';
export { type PlacedCell, placedCells } from './placed-cells.ts';
export { format2019, format2021 };

/** Every version of the format, the one in force first. */
export const formats: readonly FormatDefinition[] = [format2021, format2019];

export function formatById(id: FormatId): FormatDefinition {
  const format = formats.find(candidate => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
}

/** What every report is called, behind its organ and year. */
export const REPORT_NAME = '政府信息公开工作年度报告';
