/** What the rows of the table show, as values that can be compared: a row is drawn anew only when its own have changed. */
import { type LabelCell, placedCells, type Table } from '../../format/index.ts';
import type { FindingsByPath } from '../contracts.ts';
import { type CellMarks, cellMarks } from './cell-marks.ts';
import { type CellText, cellText, computedTotals } from './cell-text.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { type Block, isInBlock } from './selection.ts';
import type { TableContent } from './table-content.ts';

export interface PlacedLabel {
  readonly kind: 'label';
  readonly label: LabelCell;
  readonly column: number;
}

export interface ShownCell {
  readonly kind: 'figure';
  readonly cell: FigureCell;
  readonly text: CellText;
  readonly marks: CellMarks;
  readonly isSelected: boolean;
  /** What the input holds: what is being typed, or what is stated. */
  readonly value: string;
}

export interface ShownRow {
  readonly cells: readonly (PlacedLabel | ShownCell)[];
  /** Equal for rows that look the same. */
  readonly key: string;
}

export interface View {
  readonly content: TableContent;
  readonly findings: FindingsByPath;
  /** The cell that is being typed in, and what is typed there so far. */
  readonly draft: { readonly path: string; readonly text: string } | undefined;
  readonly selection: Block | undefined;
}

/** The rows of the layout, heads among them. */
export function shownRows(cells: FigureCells, { content, findings, draft, selection }: View): readonly ShownRow[] {
  const totals = computedTotals(cells, content.figures);
  const shownCell = (cell: FigureCell): ShownCell => {
    const text = cellText(cell, content, totals);
    const isBeingTyped = draft?.path === cell.path;
    const marks = cellMarks(cell, text, findings, isBeingTyped);
    const value = isBeingTyped ? draft.text : text.stated;
    return { kind: 'figure', cell, text, marks, value, isSelected: selection ? isInBlock(selection, cell) : false };
  };
  let line = 0;
  return placedRows(cells.table).map(row => {
    const figures = row.some(({ kind }) => kind === 'figure') ? (cells.lines[line++] ?? []) : [];
    let next = 0;
    const shown = row.flatMap((placed): (PlacedLabel | ShownCell)[] => {
      if (placed.kind === 'label') return [placed];
      const cell = figures[next++];
      return cell ? [shownCell(cell)] : [];
    });
    const key = JSON.stringify(
      shown.map(cell => (cell.kind === 'label' ? '' : [cell.value, cell.text, cell.marks, cell.isSelected])),
    );
    return { cells: shown, key };
  });
}

type Placed = PlacedLabel | { readonly kind: 'figure' };

const known = new WeakMap<Table, readonly (readonly Placed[])[]>();

function placedRows(table: Table): readonly (readonly Placed[])[] {
  const rows =
    known.get(table) ??
    placedCells(table.layout).map(row =>
      row.map(
        ({ cell, column }): Placed =>
          cell.kind === 'label' ? { kind: 'label', label: cell, column } : { kind: 'figure' },
      ),
    );
  known.set(table, rows);
  return rows;
}
