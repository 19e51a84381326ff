/** The report's data inside our own file, found by its namespace: programs rename the part when they save. */
import { CARRIED_DATA_NAMESPACE, decodeCarriedData } from '../../document/carried-data.ts';
import type { OfficePackage } from '../opc/package.ts';
import { textOf } from '../xml/element.ts';

/** Other programs' data is not even parsed. */
export function carriedDataOf(file: OfficePackage, part: string): string | undefined {
  for (const path of [...file.related(part, 'customXml'), ...file.related('', 'customXml')]) {
    const root = file.text(path)?.includes(CARRIED_DATA_NAMESPACE) ? file.xml(path) : undefined;
    if (root?.name === 'data:report-data') return decodeCarriedData(textOf(root));
  }
  return undefined;
}
