/**
 * The figures of a table. Rows and groups come from the format's tree; a figure that is neither given nor covered by a
 * stated zero stays absent.
 */

import {
  type Column,
  type ColumnId,
  ownColumns,
  type Row,
  type RowId,
  type Table,
  type TableNode,
} from '../../../format/index.ts';
import { plainFigure, printFigure, readFigure } from '../../figure.ts';
import { figurePath, ownKeys, type Path } from '../../paths.ts';
import type { Figure, Figures, RowFigures } from '../../report.ts';
import type { Stretch } from '../source.ts';
import { type DataNode, entryOf, isEmpty, type MapEntry, type ScalarNode } from '../tree.ts';
import { keyOf, type Recorder } from './recorder.ts';

/** What holds for the rows and groups below a key. */
interface Surroundings {
  /** The `其余: 0` that speaks for all that is not named. */
  readonly rest: Stretch | undefined;
  /** The nearest key around, where something missing would have to be written. */
  readonly nearest: Stretch | undefined;
}

const figureReading = (node: ScalarNode, unit: Column['unit']): ReturnType<typeof readFigure> => {
  // JSON may write 1000 as 1e3.
  const hasExponent = typeof node.literal === 'number' && /e/i.test(node.text);
  return readFigure(hasExponent ? String(node.literal) : node.text, unit);
};

/** `0` or 无, which state zero for all that is below. */
function statedZero(node: DataNode | undefined): ScalarNode | undefined {
  if (node?.kind !== 'scalar' || isEmpty(node)) return undefined;
  const reading = figureReading(node, 'count');
  return reading.ok && reading.figure.value === 0 && reading.figure.remark === '' ? node : undefined;
}

class TableDecoder {
  readonly figures: Partial<Record<RowId, RowFigures>> = {};

  constructor(
    private readonly table: Table,
    private readonly recorder: Recorder,
  ) {}

  /** The table itself or a group in it. */
  branch(path: Path, children: readonly TableNode[], entry: MapEntry | undefined, around: Surroundings): void {
    this.placeKey(path, entry, around);
    const node = entry?.node;
    const zero = statedZero(node);
    if (zero) {
      this.mended(path, zero);
      this.cover(children, zero);
      return;
    }
    if (node?.kind === 'scalar' && !isEmpty(node)) this.recorder.notUnderstood(path, node.text);
    const restEntry = entryOf(node, ownKeys.rest);
    const rest = statedZero(restEntry?.node);
    if (rest) this.mended(`${path}.${ownKeys.rest}`, rest);
    const below: Surroundings = {
      // A key that is there and left empty is still to be filled, whatever is said around it.
      rest:
        rest && restEntry
          ? { start: restEntry.keyStart, end: rest.end }
          : entry && isEmpty(node)
            ? undefined
            : around.rest,
      nearest: entry ? keyOf(entry) : around.nearest,
    };
    for (const child of children) {
      const childEntry = entryOf(node, child.label.text);
      if (child.kind === 'row') this.row(child, childEntry, below);
      else this.branch(`${this.table.id}.${child.id}`, child.children, childEntry, below);
    }
  }

  private placeKey(path: Path, entry: MapEntry | undefined, { rest, nearest }: Surroundings): void {
    const place = entry ? keyOf(entry) : (rest ?? nearest);
    if (place) this.recorder.place(path, place);
  }

  private mended(path: Path, zero: ScalarNode): void {
    const reading = figureReading(zero, 'count');
    if (reading.ok) this.recorder.mended(path, zero, '0', reading.forms);
  }

  /** Zero in every row below, totals left to be computed. */
  private cover(nodes: readonly TableNode[], by: Stretch): void {
    for (const node of nodes) {
      this.recorder.place(`${this.table.id}.${node.id}`, by);
      if (node.kind === 'group') this.cover(node.children, by);
      else if (!node.isTotal) this.zeroRow(node, by);
    }
  }

  private zeroRow(row: Row, by: Stretch): void {
    for (const column of ownColumns(row)) this.set(row, column, plainFigure(0, column.unit), by);
  }

  private row(row: Row, entry: MapEntry | undefined, around: Surroundings): void {
    const path = `${this.table.id}.${row.id}`;
    this.placeKey(path, entry, around);
    if (!entry) {
      if (around.rest && !this.recorder.meant.has(path)) this.cover([row], around.rest);
      return;
    }
    const { node } = entry;
    if (this.recorder.misread.has(node)) {
      this.recorder.notUnderstood(path, this.typed(node));
      return;
    }
    const [only, ...others] = row.columns;
    if (only && others.length === 0 && node.kind !== 'map') {
      this.cell(row, only, node, entry);
      return;
    }
    const zero = statedZero(node);
    if (zero) {
      this.mended(path, zero);
      this.zeroRow(row, zero);
    } else if (node.kind === 'map') this.mapping(row, node, entry);
    else if (node.kind === 'list' && node.items.length === ownColumns(row).length) {
      for (const [index, column] of ownColumns(row).entries()) this.cell(row, column, node.items[index], entry);
    } else if (!isEmpty(node)) {
      this.recorder.notUnderstood(path, this.typed(node));
    }
  }

  /** A row by its columns: one that is not named is 0, unless none is. */
  private mapping(row: Row, node: DataNode, entry: MapEntry): void {
    if (node.kind === 'map' && node.entries.length === 0) return;
    for (const column of row.columns) {
      const cell = entryOf(node, column.label.text);
      if (cell) this.cell(row, column, cell.node, cell);
      else if (!column.isTotal && !this.recorder.meant.has(figurePath(this.table.id, row.id, column.id)))
        this.set(row, column, plainFigure(0, column.unit), keyOf(entry));
    }
  }

  private cell(row: Row, column: Column, node: DataNode | undefined, entry: MapEntry): void {
    const path = figurePath(this.table.id, row.id, column.id);
    this.recorder.place(path, !node || isEmpty(node) ? keyOf(entry) : node);
    if (!node || isEmpty(node)) return;
    const reading =
      node.kind === 'scalar' && typeof node.literal !== 'boolean' ? figureReading(node, column.unit) : undefined;
    if (node.kind !== 'scalar' || !reading?.ok) {
      this.recorder.notUnderstood(path, node.kind === 'scalar' ? node.text : this.typed(node));
      return;
    }
    this.set(row, column, reading.figure, node);
    this.recorder.mended(path, node, printFigure(reading.figure), reading.forms);
  }

  private typed(node: DataNode): string {
    return this.recorder.source.text.slice(node.start, node.end).trimEnd();
  }

  private set(row: Row, column: Column, figure: Figure, stretch: Stretch): void {
    const figures: Partial<Record<ColumnId, Figure>> = { ...this.figures[row.id], [column.id]: figure };
    this.figures[row.id] = figures;
    this.recorder.place(figurePath(this.table.id, row.id, column.id), stretch);
  }
}

/** @param entry of the table's part in the data file */
export function decodeTable(table: Table, entry: MapEntry | undefined, recorder: Recorder): Figures {
  const decoder = new TableDecoder(table, recorder);
  decoder.branch(table.id, table.nodes, entry, { rest: undefined, nearest: undefined });
  return decoder.figures;
}
