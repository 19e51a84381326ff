/** Last step of a check: findings in the order in which a person meets them going down the file. */
import { type FormatDefinition, rowsOf } from '../../format/index.ts';
import type { Path } from '../../report/paths.ts';
import type { Finding } from '../finding.ts';

/**
 * Sorts by page and paragraph, line and column; where these do not tell, by the official order of the report. What has no
 * place because it is missing comes last.
 */
export function byPlace(format: FormatDefinition): (a: Placed, b: Placed) => number {
  const rank = pathRank(format);
  const key = ({ finding: { location }, path }: Placed): readonly number[] => [
    location.page ?? 0,
    location.paragraph ?? 0,
    location.line ?? Number.MAX_SAFE_INTEGER,
    location.column ?? 0,
    ...rank(path),
  ];
  return (a, b) => {
    const right = key(b);
    for (const [index, value] of key(a).entries()) {
      const difference = value - (right[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

export interface Placed {
  readonly finding: Finding;
  readonly path: Path;
}

/** Part, row and column by number; what stands before the parts has none. */
function pathRank(format: FormatDefinition): (path: Path) => readonly [number, number, number] {
  return path => {
    const [head, second, third] = path.split('.');
    const index = format.parts.findIndex(({ id }) => id === head);
    const part = format.parts[index];
    if (part?.kind !== 'table') return [index, 0, 0];
    const rows = rowsOf(part.table.nodes);
    const row = rows.findIndex(({ id }) => id === second);
    return [index, row, rows[row]?.columns.findIndex(({ id }) => id === third) ?? 0];
  };
}
