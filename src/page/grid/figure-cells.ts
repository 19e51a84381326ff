/** The cells of an official table that take figures: where they stand, what they are called, which ones are side by side. */
import {
  type Column,
  type FormatDefinition,
  placedCells,
  type Row,
  rowsOf,
  type Table,
  type TablePart,
} from '../../format/index.ts';
import { figurePath, type Path, resolvePath } from '../../report/paths.ts';

export interface FigureCell {
  readonly path: Path;
  readonly row: Row;
  readonly column: Column;
  /** Computed where it is not stated: the cell of a total row or a total column. */
  readonly isTotal: boolean;
  /** Line of cells with figures, from 0; lines of heads and bands do not count. */
  readonly line: number;
  /** Grid column of the left edge, from 0, and how many it spans. */
  readonly at: number;
  readonly span: number;
  /** All that the labels around it say: 本年度办理结果，予以公开，自然人. */
  readonly name: string;
}

export interface FigureCells {
  readonly table: Table;
  /** From left to right, line by line. */
  readonly lines: readonly (readonly FigureCell[])[];
  readonly byPath: ReadonlyMap<Path, FigureCell>;
}

const known = new WeakMap<TablePart, FigureCells>();

/** The cells of a table; made on first use. */
export function figureCellsOf(format: FormatDefinition, part: TablePart): FigureCells {
  const cells = known.get(part) ?? build(format, part);
  known.set(part, cells);
  return cells;
}

function build(format: FormatDefinition, { id, table }: TablePart): FigureCells {
  const rows = new Map(rowsOf(table.nodes).map(row => [row.id, row]));
  const lines: FigureCell[][] = [];
  for (const placed of placedCells(table.layout)) {
    const line = placed.flatMap(({ cell, column: at }): FigureCell[] => {
      const row = cell.kind === 'figure' ? rows.get(cell.row) : undefined;
      const column = cell.kind === 'figure' ? row?.columns.find(candidate => candidate.id === cell.column) : undefined;
      if (!row || !column) return [];
      const path = figurePath(id, row.id, column.id);
      const isTotal = (row.isTotal ?? false) || (column.isTotal ?? false);
      const name = nameOf(path, column, format);
      return [{ path, row, column, isTotal, line: lines.length, at, span: cell.colSpan, name }];
    });
    if (line.length > 0) lines.push(line);
  }
  return { table, lines, byPath: new Map(lines.flat().map(cell => [cell.path, cell])) };
}

/** The official labels from the table inwards; the only column of a row is named as well. */
function nameOf(path: Path, column: Column, format: FormatDefinition): string {
  const [, ...keys] = resolvePath(path, format).keys;
  const labels = keys.at(-1) === column.label.text ? keys : [...keys, column.label.text];
  return labels.join('，');
}

/** The cell of a line that stands over or under a grid column. */
export function cellAt({ lines }: FigureCells, line: number, at: number): FigureCell | undefined {
  return lines[line]?.find(cell => cell.at <= at && at < cell.at + cell.span);
}
