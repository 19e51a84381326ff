/**
 * The identities of a table as linear equations over the cells that are stated. A total that is not stated is replaced
 * by what it adds up, so that a wrong sum is always traced to a cell that somebody wrote.
 */
import {
  type Column,
  type ColumnId,
  type Identity,
  type Row,
  type RowId,
  rowsOf,
  type SumRuleId,
  type Table,
} from '../../format/index.ts';
import type { Figure, Figures } from '../../report/report.ts';

export interface Cell {
  readonly row: Row;
  readonly column: Column;
}

/** What one side of an equation adds up at one place of the table. */
export interface Operand extends Cell {
  readonly value: number;
  /** A blank cell of a draft, counted as 0. */
  readonly isBlank: boolean;
}

/** One identity in one column or row: left − right should be 0. */
export interface Equation {
  readonly rule: SumRuleId;
  readonly along: Identity['along'];
  /** The column (`along: 'rows'`) or row (`along: 'columns'`) in which it is drawn up. */
  readonly line: Row | Column;
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** left − right as it stands. */
  readonly difference: number;
  /** How much the difference grows when a stated cell grows by one; cells that do not matter are absent. */
  readonly weights: ReadonlyMap<StatedCell, number>;
}

/** A cell that somebody wrote, or left blank in a draft; one object a cell. */
export interface StatedCell extends Cell {
  readonly value: number;
  readonly isBlank: boolean;
}

export interface EquationOptions {
  /** Whether a cell without a figure is blank and counts 0, as in a draft; a sum that needs any other is not drawn up. */
  readonly isBlank: (cell: Cell) => boolean;
  readonly isOn: (rule: SumRuleId) => boolean;
}

/** @returns every equation that says something about the cells that are stated */
export function equationsOf(table: Table, figures: Figures, options: EquationOptions): readonly Equation[] {
  return new TableCells(table, figures, options.isBlank).equations(options.isOn);
}

type Weights = ReadonlyMap<StatedCell, number>;

/** A cell with what is known of its number. */
interface Entry extends Operand {
  /** What a computed total adds up; undefined where the number is stated. */
  readonly parts: readonly Entry[] | undefined;
}

class TableCells {
  readonly #table: Table;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #figures: Figures;
  readonly #isBlank: EquationOptions['isBlank'];
  readonly #entries = new Map<string, Map<string, Entry | undefined>>();
  readonly #weights = new Map<Entry, Weights>();

  constructor(table: Table, figures: Figures, isBlank: EquationOptions['isBlank']) {
    this.#table = table;
    this.#rows = new Map(rowsOf(table.nodes).map(row => [row.id, row]));
    this.#figures = figures;
    this.#isBlank = isBlank;
  }

  equations(isOn: EquationOptions['isOn']): readonly Equation[] {
    return this.#table.identities
      .filter(({ rule }) => isOn(rule))
      .flatMap(identity => this.#lines(identity).map(line => this.#equation(identity, line)))
      .filter(equation => equation !== undefined);
  }

  /** The columns or rows in which an identity holds. */
  #lines(identity: Identity): readonly (Row | Column)[] {
    if (identity.along === 'columns') return [...this.#rows.values()];
    const [first] = identity.left;
    return (first && this.#rows.get(first)?.columns) ?? [];
  }

  #equation(identity: Identity, line: Row | Column): Equation | undefined {
    if (!this.#saysSomething(identity, line)) return undefined;
    const left = this.#side(identity, identity.left, line);
    const right = this.#side(identity, identity.right, line);
    if (!left || !right) return undefined;
    const weigh = (): Weights => this.#weigh([...left.map(sided(1)), ...right.map(sided(-1))]);
    let weights: Weights | undefined;
    return {
      rule: identity.rule,
      along: identity.along,
      line,
      left,
      right,
      difference: total(left) - total(right),
      // Only asked for where a sum of the table is broken.
      get weights() {
        weights ??= weigh();
        return weights;
      },
    };
  }

  /**
   * A total that is computed agrees with its parts by definition. In a line of totals an equation follows from those of the
   * other lines unless every total in it is stated.
   */
  #saysSomething({ along, left, right }: Identity, line: Row | Column): boolean {
    const isStated = (id: RowId | ColumnId): boolean =>
      (along === 'rows' ? this.#figure(id, line.id) : this.#figure(line.id, id)) !== undefined;
    const [only, ...others] = right;
    if (only !== undefined && others.length === 0) return isStated(only);
    return !line.isTotal || [...left, ...right].every(isStated);
  }

  #figure(row: string, column: string): Figure | undefined {
    const figures: Readonly<Record<string, Readonly<Record<string, Figure | undefined>> | undefined>> = this.#figures;
    return figures[row]?.[column];
  }

  /** @returns undefined where a number is not given */
  #side(identity: Identity, ids: readonly (RowId | ColumnId)[], line: Row | Column): readonly Entry[] | undefined {
    const entries: Entry[] = [];
    for (const id of ids) {
      const entry = identity.along === 'rows' ? this.#entry(id, line.id) : this.#entry(line.id, id);
      if (!entry) return undefined;
      entries.push(entry);
    }
    return entries;
  }

  #entry(rowId: string, columnId: string): Entry | undefined {
    let known = this.#entries.get(rowId);
    if (!known) {
      known = new Map();
      this.#entries.set(rowId, known);
    }
    if (known.has(columnId)) return known.get(columnId);
    const row = this.#rows.get(rowId);
    const column = row?.columns.find(({ id }) => id === columnId);
    const entry = row && column && this.#read({ row, column });
    known.set(columnId, entry);
    return entry;
  }

  #read({ row, column }: Cell): Entry | undefined {
    const figure = this.#figure(row.id, column.id);
    if (figure) return { row, column, value: figure.value, isBlank: false, parts: undefined };
    const definition = this.#table.identities.find(
      ({ along, right }) =>
        right.length === 1 && (along === 'rows' ? row.isTotal && right[0] === row.id : right[0] === column.id),
    );
    if (definition) {
      const parts = this.#side(definition, definition.left, definition.along === 'rows' ? column : row);
      if (!parts) return undefined;
      return {
        row,
        column,
        value: total(parts),
        isBlank: parts.some(({ isBlank }) => isBlank),
        parts,
      };
    }
    return this.#isBlank({ row, column }) ? { row, column, value: 0, isBlank: true, parts: undefined } : undefined;
  }

  /** How often each stated cell is counted in a sum of entries. */
  #weigh(entries: readonly (readonly [Entry, number])[]): Weights {
    const weights = new Map<StatedCell, number>();
    for (const [entry, factor] of entries) {
      for (const [cell, weight] of this.#weightsOf(entry))
        weights.set(cell, (weights.get(cell) ?? 0) + factor * weight);
    }
    for (const [cell, weight] of weights) if (weight === 0) weights.delete(cell);
    return weights;
  }

  #weightsOf(entry: Entry): Weights {
    let weights = this.#weights.get(entry);
    if (!weights) {
      weights = entry.parts ? this.#weigh(entry.parts.map(sided(1))) : new Map([[entry, 1]]);
      this.#weights.set(entry, weights);
    }
    return weights;
  }
}

function total(entries: readonly Entry[]): number {
  let sum = 0;
  for (const { value } of entries) sum += value;
  return sum;
}

const sided =
  (factor: number) =>
  (entry: Entry): readonly [Entry, number] => [entry, factor];
