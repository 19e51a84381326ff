/** The heads of a table's columns: which figure belongs to which column. */
import type { TableBlock } from '../../document/document.ts';
import type { ColumnId } from '../../format/index.ts';
import type { Cell } from './cells.ts';
import { isOutdated, type TableLabels } from './labels.ts';

export class Head {
  /** Column by the left edge of its head in the grid. */
  readonly columns = new Map<number, ColumnId>();
  /** All that it names, whether or not it is known where they stand. */
  readonly named = new Set<ColumnId>();
  #outdated = 0;
  /** Two heads claim one position: the spans of the cells are lost, and with them what stands over what. */
  #isBroken = false;

  constructor(readonly block: TableBlock | undefined) {}

  add(cells: readonly Cell[], labels: TableLabels): void {
    for (const { text, column: position } of cells) {
      if (isOutdated(text)) this.#outdated++;
      const column = labels.column(text);
      if (column) this.named.add(column.id);
      if (!column || position === undefined) continue;
      const other = this.columns.get(position);
      if (other !== undefined && other !== column.id) this.#isBroken = true;
      this.columns.set(position, column.id);
    }
  }

  /**
   * It names columns of the superseded format: what stands below is not what the columns in force mean. One such name among
   * those in force is a slip.
   */
  get isOutdated(): boolean {
    return this.#outdated > this.named.size;
  }

  /** The columns from left to right; none where positions are not known: heads in a text do not stand in their order. */
  order(): readonly ColumnId[] {
    return this.#isBroken ? [] : [...this.columns].sort(([a], [b]) => a - b).map(([, id]) => id);
  }

  /** Positions mean the same in a table cut in two as long as both have the same grid. */
  fits(block: TableBlock | undefined): boolean {
    if (this.#isBroken) return false;
    return block !== undefined && (block === this.block || block.widths.length === this.block?.widths.length);
  }
}
