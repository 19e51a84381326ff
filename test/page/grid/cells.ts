/** The tables of the format in force, for tests of the grid. */
import { format2021, partById, type TableId } from '../../../src/format/index.ts';
import { type FigureCell, type FigureCells, figureCellsOf } from '../../../src/page/grid/figure-cells.ts';
import type { TableContent } from '../../../src/page/grid/table-content.ts';

export const empty: TableContent = { figures: {}, raw: new Map() };

export function cellsOf(id: TableId): FigureCells {
  const part = partById(format2021, id);
  if (part.kind !== 'table') throw new Error(`${id} is no table`);
  return figureCellsOf(format2021, part);
}

export function cell(cells: FigureCells, path: string): FigureCell {
  const found = cells.byPath.get(path);
  if (!found) throw new Error(`no cell ${path}`);
  return found;
}
