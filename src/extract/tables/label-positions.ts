/** Labels known by where they stand, in a grid that is drawn as the official one is: 未审结 and 企业 are like nothing else. */
import type { TableBlock, TableCell } from '../../document/document.ts';
import { type Label, type PlacedCell, placedCells, type Table } from '../../format/index.ts';

/** What the official table has at the place of each cell, from the top down to the first row that is drawn otherwise. */
export function labelsByPosition({ layout }: Table, { rows, widths }: TableBlock): ReadonlyMap<TableCell, Label> {
  const found = new Map<TableCell, Label>();
  if (widths.length !== layout.widths.length) return found;
  for (const [index, placed] of placedCells(layout).entries()) {
    const cells = rows[index]?.cells ?? [];
    if (!isDrawnAlike(cells, placed)) break;
    placed.forEach(({ cell }, at) => {
      const own = cells[at];
      if (own && cell.kind === 'label') found.set(own, cell.label);
    });
  }
  return found;
}

const isDrawnAlike = (cells: readonly TableCell[], placed: readonly PlacedCell[]): boolean =>
  cells.length === placed.length &&
  placed.every(({ cell, column }, at) => cells[at]?.column === column && cells[at]?.colSpan === cell.colSpan);
