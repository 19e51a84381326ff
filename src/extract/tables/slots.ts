/** The cells of a row told apart: which figure belongs to which column. */
import type { TableBlock } from '../../document/document.ts';
import type { ColumnId, Row } from '../../format/index.ts';
import { readFigure } from '../../report/figure.ts';
import type { Cell } from './cells.ts';
import type { RowLine } from './row-lines.ts';

export interface Assignment {
  readonly cells: ReadonlyMap<ColumnId, Cell>;
  /** Cells with content that belong to none of the columns. */
  readonly extra: readonly Cell[];
  readonly by: 'labels' | 'order';
}

/** What the rows of a table together show of where figures stand. */
export interface Shapes {
  /** Grid columns of the figures in the rows in which all are given, by the column of the words before them. */
  readonly full: ReadonlyMap<string, readonly number[]>;
  /** Tables in which a figure stands below no head: there heads do not tell which cell of a row is blank. */
  readonly shifted: ReadonlySet<TableBlock>;
  /** The most figures that a row of so many columns has. */
  readonly most: ReadonlyMap<number, number>;
}

const given = (cells: readonly Cell[]): Cell[] => cells.filter(({ text }) => text !== '');

const shapeKey = ({ line, words, slots }: RowLine): string | undefined => {
  const column = words.at(-1)?.column;
  return line.block && column !== undefined && slots.length > 0 ? `${line.block.widths.length}:${column}` : undefined;
};

export function shapesOf(lines: readonly RowLine[]): Shapes {
  const full = new Map<string, readonly number[]>();
  const shifted = new Set<TableBlock>();
  const most = new Map<number, number>();
  for (const line of lines) {
    const { row } = line;
    if (!row || row.columns.length === 1) continue;
    const count = given(line.slots).length;
    most.set(row.columns.length, Math.max(count, most.get(row.columns.length) ?? 0));
    const columns = given(line.slots).flatMap(({ column }) => column ?? []);
    const key = shapeKey(line);
    if (key !== undefined && columns.length === row.columns.length && !full.has(key)) full.set(key, columns);
    const heads = headsOf(line, row);
    const isBelow = heads && columns.every(column => heads.some(([position]) => position === column));
    if (line.line.block && !isBelow) shifted.add(line.line.block);
  }
  return { full, shifted, most };
}

/**
 * All of the row's figures below their heads, or in their order. Where some are blank: as in rows that are full, else below
 * the heads, else one cell for each column. @returns undefined where it cannot be told which are blank
 */
export function assign(line: RowLine, row: Row, shapes: Shapes): Assignment | undefined {
  if (given(line.slots).length >= row.columns.length) {
    const below = belowHeads(line, row);
    return below?.cells.size === row.columns.length ? below : lastInOrder(line, row);
  }
  const isShifted = line.line.block !== undefined && shapes.shifted.has(line.line.block);
  return (
    inShape(line, row, shapes) ??
    (isShifted ? undefined : belowHeads(line, row)) ??
    asNamed(line, row, shapes) ??
    cellByCell(line, row)
  );
}

type Heads = readonly (readonly [position: number, column: ColumnId])[];

/** The heads that stand over the row; undefined where none do, or where the row's words reach below them. */
function headsOf({ head, line, words }: RowLine, row: Row): Heads | undefined {
  if (!head?.fits(line.block)) return undefined;
  const heads = [...head.columns].filter(([, id]) => row.columns.some(column => column.id === id));
  const first = heads.reduce((least, [position]) => Math.min(least, position), Number.POSITIVE_INFINITY);
  const label = words.at(-1)?.column;
  return heads.length === 0 || (label !== undefined && label >= first) ? undefined : heads;
}

function belowHeads(line: RowLine, row: Row): Assignment | undefined {
  const heads = headsOf(line, row);
  if (!heads) return undefined;
  const columnAt = new Map(heads);
  const cells = new Map<ColumnId, Cell>();
  const extra: Cell[] = [];
  for (const cell of line.slots) {
    const id = cell.column === undefined ? undefined : columnAt.get(cell.column);
    if (id) cells.set(id, cell);
    else if (cell.text !== '') extra.push(cell);
  }
  const isFull = heads.every(([, id]) => cells.get(id)?.text);
  if (extra.length > 0 && !isFull) return undefined;
  return cells.size > 0 ? { cells, extra, by: 'labels' } : undefined;
}

/** The columns as the heads name them from left to right, where these are all there. */
function columnOrder({ head }: RowLine, row: Row): readonly ColumnId[] {
  const official = row.columns.map(({ id }) => id);
  const order = head?.order().filter(id => official.includes(id)) ?? [];
  return order.length === official.length ? order : official;
}

/** The last figures of the row: before them stand at most numbers of rows; the first ones where only these add up. */
function lastInOrder(line: RowLine, row: Row): Assignment {
  const cells = given(line.slots);
  const count = row.columns.length;
  const order = columnOrder(line, row);
  const last = paired(order, cells.slice(-count), cells.slice(0, -count), line.by);
  const first = paired(order, cells.slice(0, count), cells.slice(count), line.by);
  return addsUp(first, row) && !addsUp(last, row) ? first : last;
}

function addsUp({ cells }: Assignment, row: Row): boolean {
  const values = row.columns.map(({ id, unit, isTotal }) => {
    const reading = readFigure(cells.get(id)?.text ?? '', unit);
    return { value: reading.ok ? reading.figure.value : Number.NaN, isTotal };
  });
  const total = values.find(({ isTotal }) => isTotal);
  const sum = values.reduce((so, { value, isTotal }) => (isTotal ? so : so + value), 0);
  return total !== undefined && sum === total.value;
}

/** A column that no head names and for which no row has a figure is missing; what is there belongs to the others. */
function asNamed(line: RowLine, row: Row, { most }: Shapes): Assignment | undefined {
  const named = row.columns.flatMap(({ id }) => (line.head?.named.has(id) ? [id] : []));
  const cells = given(line.slots);
  const isWhole = named.length > 1 && named.length === cells.length && most.get(row.columns.length) === cells.length;
  return isWhole ? paired(named, cells, [], line.by) : undefined;
}

/** One cell for each column; a row of one column may have more, all of them blank. */
function cellByCell(line: RowLine, row: Row): Assignment | undefined {
  const order = columnOrder(line, row);
  if (line.slots.length === order.length || (order.length === 1 && line.slots.length > 0)) {
    return paired(order, line.slots.slice(0, order.length), [], line.by);
  }
  return undefined;
}

function inShape(line: RowLine, row: Row, { full }: Shapes): Assignment | undefined {
  const shape = full.get(shapeKey(line) ?? '');
  if (shape?.length !== row.columns.length) return undefined;
  const cells = shape.map(position => line.slots.find(({ column }) => column === position));
  const known = cells.flatMap(cell => cell ?? []);
  const isAll = given(line.slots).every(cell => known.includes(cell));
  if (!isAll || known.length < shape.length) return undefined;
  const heads = new Map(headsOf(line, row));
  const isBelowHeads = shape.every(position => heads.has(position));
  const order = isBelowHeads ? shape.flatMap(position => heads.get(position) ?? []) : columnOrder(line, row);
  return paired(order, known, [], line.by);
}

function paired(
  order: readonly ColumnId[],
  cells: readonly Cell[],
  extra: readonly Cell[],
  by: Assignment['by'],
): Assignment {
  return { cells: new Map(order.flatMap((id, index) => (cells[index] ? [[id, cells[index]]] : []))), extra, by };
}
