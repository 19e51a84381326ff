/** Words in the free tables of a narrative: 「问题 | 整改措施」 says what a part has to say as well as sentences do. */
import type { Path } from '../../report/paths.ts';
import { oncePerSubject } from '../subject.ts';

/** By the part that the table stands in, cell after cell, each on a line. Official tables are left out. */
export const tableTextByPath = oncePerSubject(({ document }): ReadonlyMap<Path, string> => {
  const byPath = new Map<Path, string>();
  let path: Path = 'opening';
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.part) path = block.part;
    if (block.kind !== 'table' || block.table !== undefined) continue;
    const cells = block.rows.flatMap(row => row.cells.flatMap(({ lines }) => lines));
    byPath.set(path, [...(byPath.get(path)?.split('\n') ?? []), ...cells].join('\n'));
  }
  return byPath;
});
