/** The labels of a draft's tables, as rules speak of them. */
import type { Path } from '../../report/paths.ts';
import type { FoundLabel } from '../../report/structure.ts';

/** A row by its path; a head of a column stands over many rows and is named with its table. */
export function labelPath({ path }: FoundLabel): Path {
  const [table = '', row] = path.split('.');
  const isColumn = path.split('.').length > 2;
  return isColumn || row === undefined ? table : path;
}
