/** Where the keys lead from a cell. */
import { cellAt, type FigureCell, type FigureCells } from './figure-cells.ts';

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  /** As Enter does: down, and from the bottom to the top of the next column. */
  | 'next-below'
  | 'next-above'
  | 'line-start'
  | 'line-end'
  | 'first'
  | 'last';

/** The cell that a move leads to; the same one at the edge of the table. */
export function moved(cells: FigureCells, from: FigureCell, move: Move): FigureCell {
  return target(cells, from, move) ?? from;
}

function target(cells: FigureCells, from: FigureCell, move: Move): FigureCell | undefined {
  const { lines } = cells;
  const line = lines[from.line] ?? [];
  const index = line.indexOf(from);
  switch (move) {
    case 'left':
      return line[index - 1];
    case 'right':
      return line[index + 1];
    case 'up':
      return cellAt(cells, from.line - 1, from.at);
    case 'down':
      return cellAt(cells, from.line + 1, from.at);
    case 'next-below':
      return cellAt(cells, from.line + 1, from.at) ?? inNextColumn(cells, from);
    case 'next-above':
      return cellAt(cells, from.line - 1, from.at) ?? inColumnBefore(cells, from);
    case 'line-start':
      return line[0];
    case 'line-end':
      return line.at(-1);
    case 'first':
      return lines[0]?.[0];
    case 'last':
      return lines.at(-1)?.at(-1);
  }
}

function inNextColumn({ lines }: FigureCells, from: FigureCell): FigureCell | undefined {
  const beyond = from.at + from.span;
  return lines.map(line => line.find(({ at }) => at >= beyond)).find(cell => cell !== undefined);
}

function inColumnBefore({ lines }: FigureCells, from: FigureCell): FigureCell | undefined {
  const before = lines.map(line => line.findLast(({ at }) => at < from.at));
  return before.findLast(cell => cell !== undefined);
}
