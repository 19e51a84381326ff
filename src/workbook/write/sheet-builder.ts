/** One sheet in the making. Text is always written as text: what begins with = + - @ makes no formula. */
import type { Cell, CellStyle, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { cellReference } from '../reference.ts';

type Spans = { readonly rowSpan?: number; readonly colSpan?: number };

export class SheetBuilder {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #validations: DataValidation[] = [];
  readonly #rules: ConditionalRule[] = [];
  readonly #heights = new Map<number, { height: number }>();
  #rows = 0;
  #columns = 0;

  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  text(row: number, column: number, content: string, style: CellStyle, spans: Spans = {}): void {
    this.#put(row, column, content === '' ? { value: null, style } : { value: content, type: 'string', style }, spans);
  }

  number(row: number, column: number, value: number, style: CellStyle, spans: Spans = {}): void {
    this.#put(row, column, { value, type: 'number', style }, spans);
  }

  /** @param result what the formula gives now, for programs that only show */
  formula(row: number, column: number, formula: string, result: number | string, style: CellStyle): void {
    this.#put(row, column, { value: null, type: 'formula', formula, formulaResult: result, style }, {});
  }

  height(row: number, points: number): void {
    this.#heights.set(row, { height: points });
  }

  validate(validation: DataValidation): void {
    this.#validations.push(validation);
  }

  /** @param formula true where the cells are to be shown as wrong */
  mark(range: string, formula: string, style: CellStyle): void {
    this.#rules.push({ type: 'expression', priority: this.#rules.length + 1, formula, style, range });
  }

  build(rest: Partial<WriteSheet>): WriteSheet {
    const blank = Array.from({ length: this.#rows }, () => Array<null>(this.#columns).fill(null));
    return {
      name: this.name,
      columns: this.widths.map(width => ({ width })),
      rows: blank,
      cells: this.#cells,
      ...(this.#merges.length > 0 && { merges: this.#merges }),
      ...(this.#validations.length > 0 && { dataValidations: this.#validations }),
      ...(this.#rules.length > 0 && { conditionalRules: this.#rules }),
      rowDefs: this.#heights,
      ...rest,
    };
  }

  #put(row: number, column: number, cell: Partial<Cell>, { rowSpan = 1, colSpan = 1 }: Spans): void {
    this.#cells.set(`${row},${column}`, cell);
    this.#rows = Math.max(this.#rows, row + rowSpan);
    this.#columns = Math.max(this.#columns, column + colSpan);
    if (rowSpan === 1 && colSpan === 1) return;
    const end = { endRow: row + rowSpan - 1, endCol: column + colSpan - 1 };
    this.#merges.push({ startRow: row, startCol: column, ...end });
    // A merged cell has its borders from all the cells under it.
    const { style } = cell;
    for (let r = row; r <= end.endRow; r++) {
      for (let c = column; c <= end.endCol; c++) {
        if (style && (r !== row || c !== column)) this.#cells.set(`${r},${c}`, { value: null, style });
      }
    }
  }
}

/** B4:G4 */
export function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${cellReference(top, left)}:${cellReference(bottom, right)}`;
}
