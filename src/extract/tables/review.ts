/** Reads the table of part four: fifteen figures side by side, mostly in one row below their heads. */
import { type ColumnId, type Row, rowsOf, type Table } from '../../format/index.ts';
import { placeIn } from '../items.ts';
import { type Cell, isFigure, type Line } from './cells.ts';
import { labelsOf, type TableLabels } from './labels.ts';
import { TableReading } from './reading.ts';

/** Lines of heads that are looked at above a row of figures. */
const MOST_HEADS = 12;

/** One of the fifteen places of the table. */
interface Target {
  readonly row: Row;
  readonly column: ColumnId;
}

export function readReview(table: Table, lines: readonly Line[]): TableReading {
  const reading = new TableReading(table);
  const reader = new ReviewReader(table, reading);
  for (const line of lines) reader.read(line);
  reader.end(lines);
  return reading;
}

class ReviewReader {
  readonly #labels: TableLabels;
  readonly #targets: readonly Target[];
  readonly #read = new Set<Target>();
  #heads: Line[] = [];
  /** The cells of figures that no head stands over. */
  readonly #loose: Cell[] = [];

  constructor(
    table: Table,
    readonly reading: TableReading,
  ) {
    this.#labels = labelsOf(table);
    this.#targets = rowsOf(table.nodes).flatMap(row => row.columns.map(({ id }) => ({ row, column: id })));
  }

  read(line: Line): void {
    const words = line.cells.filter(({ text }) => text !== '' && !isFigure(text));
    for (const cell of words) {
      const meaning = this.#labels.meaning(cell.text, true);
      if (meaning) this.reading.addLabel(cell, meaning);
      else this.reading.addHead(cell);
    }
    const figures = line.cells.filter(({ text }) => isFigure(text));
    if (figures.length > 0) this.#readFigures(line, words);
    else if (words.length > 0) this.#heads = [...this.#heads.slice(1 - MOST_HEADS), line];
    else if (this.#heads.length > 0 && line.cells.length >= this.#targets.length) this.#readFigures(line, words);
  }

  /** What stands below no head is read in official order, if it is all that is missing. */
  end(lines: readonly Line[]): void {
    this.reading.matchHeads(lines);
    const open = this.#targets.filter(target => !this.#read.has(target));
    const given = this.#loose.filter(({ text }) => text !== '');
    const cells = this.#loose.length === open.length ? this.#loose : given;
    if (cells.length === open.length) {
      open.forEach((target, index) => {
        const cell = cells[index];
        if (cell) this.#put(target, cell, 'order');
      });
    } else if (given.length > 0) this.#giveUp(open, given);
    for (const row of new Set(this.#targets.map(target => target.row))) {
      const columns = this.#targets.filter(target => target.row === row && !this.#read.has(target));
      if (columns.length === row.columns.length) this.reading.missingRows.push(row.id);
      else for (const { column } of columns) this.reading.missingColumns.push({ row: row.id, column });
    }
  }

  #giveUp(open: readonly Target[], cells: readonly Cell[]): void {
    for (const row of new Set(open.map(target => target.row))) this.reading.figures.cannotPlace(row, cells);
  }

  #readFigures(line: Line, words: readonly Cell[]): void {
    const last = words.at(-1);
    const cells = line.cells.slice(last ? line.cells.indexOf(last) + 1 : 0);
    const below = line.block ? this.#belowHeads(line, cells) : undefined;
    if (below) for (const [target, cell] of below) this.#put(target, cell, 'labels');
    else for (const cell of cells) this.#loose.push(cell);
    this.#heads = [];
  }

  /** Figures that stand each below a head, every head being known. */
  #belowHeads(line: Line, cells: readonly Cell[]): Map<Target, Cell> | undefined {
    const heads = this.#heads.filter(({ block }) => block?.widths.length === line.block?.widths.length);
    const all = heads.flatMap(head => head.cells);
    const blocks = all.flatMap(cell => ({ row: this.#labels.row(cell.text), from: cell.column ?? 0 }));
    const below = new Map<Target, Cell>();
    for (const { text, column: position } of all) {
      const column = this.#labels.column(text);
      if (!column || position === undefined) continue;
      const block = blocks.filter(({ row, from }) => row && from <= position).sort((a, b) => b.from - a.from)[0];
      const target = this.#targets.find(candidate => candidate.row === block?.row && candidate.column === column.id);
      const cell = cells.find(candidate => candidate.column === position);
      if (!target || !cell || below.has(target)) return undefined;
      below.set(target, cell);
    }
    const placed = new Set(below.values());
    const isAll = cells.every(cell => cell.text === '' || placed.has(cell));
    return isAll && below.size > 0 ? below : undefined;
  }

  #put(target: Target, cell: Cell, by: 'labels' | 'order'): void {
    if (this.#read.has(target)) {
      const { row } = target;
      this.reading.repeatedRows.push({ row: row.id, text: cell.text, place: placeIn(cell.origin) });
      return;
    }
    this.#read.add(target);
    this.reading.rest(by);
    this.reading.figures.read(target.row, target.column, cell);
  }
}
