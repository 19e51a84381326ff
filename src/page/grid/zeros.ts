/** 0 for all that there was none of: only where a person says so. */

import type { Group, RowId } from '../../format/index.ts';
import { rowsOf } from '../../format/index.ts';
import type { Change } from '../contracts.ts';
import { isDash } from './cell-text.ts';
import type { FigureCells } from './figure-cells.ts';
import type { TableContent } from './table-content.ts';

/**
 * 其余填 0: zero in every cell of a table or group in which nothing is given. A dash stands for nothing as well, once a
 * person has said that the rest is 0; any other text stays. Totals are computed.
 */
export function restZero(cells: FigureCells, { figures, raw }: TableContent, group?: Group): Change[] {
  const rows = group && new Set<RowId>(rowsOf(group.children).map(({ id }) => id));
  return cells.lines.flat().flatMap(({ path, row, column, isTotal }) => {
    const text = raw.get(path);
    const isGiven = figures[row.id]?.[column.id] !== undefined || (text !== undefined && !isDash(text));
    return isTotal || isGiven || (rows && !rows.has(row.id)) ? [] : [{ path, text: '0' }];
  });
}

/** 全部为 0: zero in every cell, whatever stands there; totals are computed again. */
export function allZero(cells: FigureCells): Change[] {
  return cells.lines.flat().map(({ path, isTotal }) => ({ path, text: isTotal ? '' : '0' }));
}
