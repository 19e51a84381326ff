/** Where the contract of the data file wants a number; everywhere else a value is text, whatever it looks like. */

import { formats } from '../../format/index.ts';
import { fieldKeys, ownKeys } from '../paths.ts';
import type { Pointer } from '../pointer.ts';

const tableKeys: ReadonlySet<string | number | undefined> = new Set(
  formats.flatMap(({ parts }) => parts.flatMap(part => (part.kind === 'table' ? [part.label] : []))),
);
const textKeys: ReadonlySet<string | number | undefined> = new Set([ownKeys.before, ownKeys.note]);

/** `cell`: a cell of a table, which may also be 无 or carry a remark. */
export type NumberPosition = 'year' | 'cell' | 'chart-value';

export function numberPosition(pointer: Pointer): NumberPosition | undefined {
  const [head, second, third] = pointer;
  if (pointer.length === 1 && head === ownKeys.year) return 'year';
  if (tableKeys.has(head)) return pointer.length === 2 && textKeys.has(second) ? undefined : 'cell';
  const isPoint = head === ownKeys.charts && typeof second === 'number' && third === fieldKeys.charts.points;
  return isPoint && pointer.length === 4 ? 'chart-value' : undefined;
}
