/** The figures of an official table on its sheet, as a data file would have them. */
import type { Column, Row, TableNode, TablePart } from '../../format/index.ts';
import { readFigure } from '../../report/figure.ts';
import type { DataNode, MapEntry, ScalarNode } from '../../report/load/tree.ts';
import { ownKeys } from '../../report/paths.ts';
import { partSheet, type SheetCell, tableCells, textRows } from '../sheets.ts';
import type { Cell, Cells } from './cells.ts';
import type { SourceText } from './source-text.ts';
import { typedText } from './typed.ts';

export class TableReader {
  readonly #figures: ReadonlyMap<string, SheetCell>;
  readonly #sheet: string;

  constructor(
    private readonly part: TablePart,
    private readonly cells: Cells,
    private readonly source: SourceText,
  ) {
    this.#sheet = partSheet(part);
    this.#figures = new Map(
      tableCells(part).flatMap(placed =>
        placed.cell.kind === 'figure' ? [[`${placed.cell.row}.${placed.cell.column}`, placed] as const] : [],
      ),
    );
  }

  node(): DataNode {
    const figures = this.part.table.nodes.flatMap(node => this.entry(node));
    const rows = textRows(this.part);
    const texts = (['before', 'note'] as const).flatMap((field): MapEntry[] => {
      const row = rows[field];
      const typed = typedText(this.cells.get(row)?.get(1), 'paragraphs', false);
      if (typed === undefined) return [];
      const key = this.key(ownKeys[field], row, 0);
      return [{ ...key, node: this.source.scalar(typed, { sheet: this.#sheet, row, column: 1 }) }];
    });
    return this.map([...figures, ...texts]);
  }

  private entry(node: TableNode): MapEntry[] {
    const at = this.firstCell(node);
    if (node.kind === 'group') {
      const key = this.key(node.label.text, at.row, at.column);
      return [{ ...key, node: this.map(node.children.flatMap(child => this.entry(child))) }];
    }
    if (node.isTotal && node.columns.every(column => !this.isStated(node, column))) return [];
    const key = this.key(node.label.text, at.row, at.column);
    const [only, ...others] = node.columns;
    if (only && others.length === 0) return [{ ...key, node: this.figure(node, only) }];
    const named = node.columns.filter(column => !column.isTotal || this.isStated(node, column));
    const entries = named.map((column): MapEntry => {
      const cell = this.at(node, column);
      return { ...this.key(column.label.text, cell.row, cell.column), node: this.figure(node, column) };
    });
    return [{ ...key, node: this.map(entries) }];
  }

  /** A total that the workbook computes is none that the clerk states. */
  private isStated(row: Row, column: Column): boolean {
    const cell = this.cellOf(row, column);
    return cell !== undefined && cell.kind !== 'formula';
  }

  private figure(row: Row, column: Column): ScalarNode {
    const { row: line, column: at } = this.at(row, column);
    const cell = this.cellOf(row, column);
    const isComputed = row.isTotal && cell?.kind === 'formula';
    const text = isComputed ? this.columnSum(row, column) : typedText(cell, 'line', false);
    return this.source.scalar(text, { sheet: this.#sheet, row: line, column: at });
  }

  /**
   * Where some totals of a row are stated and others computed, the computed ones are computed here: never taken over.
   * @returns undefined where a figure is not filled in, or is none: nothing is 0 by silence
   */
  private columnSum(row: Row, column: Column): string | undefined {
    const identity = this.part.table.identities.find(
      ({ along, right }) => along === 'rows' && right.length === 1 && right[0] === row.id,
    );
    const readings = (identity?.left ?? []).map(id => {
      const placed = this.#figures.get(`${id}.${column.id}`);
      const typed = typedText(placed && this.cells.get(placed.row)?.get(placed.column), 'line', false);
      return readFigure(typed ?? '', column.unit);
    });
    const values = readings.flatMap(reading => (reading.ok ? [reading.figure.value] : []));
    return values.length < readings.length ? undefined : String(values.reduce((sum, value) => sum + value, 0));
  }

  private at(row: Row, column: Column): SheetCell {
    const placed = this.#figures.get(`${row.id}.${column.id}`);
    if (!placed) throw new Error(`the layout has no cell for ${row.id}.${column.id}`);
    return placed;
  }

  private cellOf(row: Row, column: Column): Cell | undefined {
    const placed = this.at(row, column);
    return this.cells.get(placed.row)?.get(placed.column);
  }

  private firstCell(node: TableNode): SheetCell {
    const row = node.kind === 'row' ? node : firstRow(node.children);
    const [column] = row?.columns ?? [];
    if (!row || !column) throw new Error(`nothing stands in ${node.id}`);
    return this.at(row, column);
  }

  private key(key: string, row: number, column: number): Omit<MapEntry, 'node'> {
    const { start, end } = this.source.add(key, { sheet: this.#sheet, row, column });
    return { key, keyStart: start, keyEnd: end };
  }

  private map(entries: readonly MapEntry[]): DataNode {
    const start = entries[0]?.keyStart ?? this.source.text.length;
    return { kind: 'map', entries, inBrackets: false, start, end: this.source.text.length };
  }
}

function firstRow(nodes: readonly TableNode[]): Row | undefined {
  const [first] = nodes;
  return first?.kind === 'group' ? firstRow(first.children) : first;
}
