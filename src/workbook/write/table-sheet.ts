/** An official table as a sheet: the form's own layout, totals and identities as formulas, numbers validated. */
import type { WriteSheet } from 'hucre/xlsx';
import {
  type ColumnId,
  type Identity,
  partHeading,
  printedLabel,
  type Row,
  type RowId,
  rowsOf,
  type TablePart,
  type Unit,
} from '../../format/index.ts';
import { printFigure } from '../../report/figure.ts';
import { figurePath, ownKeys, type Path } from '../../report/paths.ts';
import type { Figure, TableSection } from '../../report/report.ts';
import { completeFigures } from '../../report/totals.ts';
import { cellReference } from '../reference.ts';
import { partSheet, type SheetCell, TABLE_TOP, tableCells, textRows } from '../sheets.ts';
import { lockedLayout, look } from './look.ts';
import { SheetBuilder } from './sheet-builder.ts';

/** A column of the form is this much wider here, in characters for a twip: there is more room than on the page. */
const CHARACTERS_PER_TWIP = 1 / 95;
const NARROWEST = 8;
const TWIPS_PER_POINT = 20;
/** In points; labels of two lines fit. */
const LEAST_HEIGHT = 30;

class TableSheet {
  private readonly sheet: SheetBuilder;
  private readonly figureCells = new Map<string, SheetCell>();
  private readonly rows: ReadonlyMap<RowId, Row>;

  constructor(
    private readonly part: TablePart,
    private readonly section: TableSection,
    private readonly raw: ReadonlyMap<Path, string>,
  ) {
    const { layout, nodes } = part.table;
    const widths = layout.widths.map(width => Math.max(NARROWEST, Math.round(width * CHARACTERS_PER_TWIP)));
    this.sheet = new SheetBuilder(partSheet(part), widths);
    this.rows = new Map(rowsOf(nodes).map(row => [row.id, row]));
    for (const placed of tableCells(part)) {
      if (placed.cell.kind === 'figure') this.figureCells.set(`${placed.cell.row}.${placed.cell.column}`, placed);
    }
  }

  build(): WriteSheet {
    const { part, sheet } = this;
    const width = part.table.layout.widths.length;
    sheet.text(0, 0, partHeading(part), look.heading, { colSpan: width });
    sheet.height(0, 28);
    sheet.text(1, 0, hint(part), look.hint, { colSpan: width });
    sheet.height(1, 30);
    for (const placed of tableCells(part)) this.cell(placed);
    for (const [index, { minHeight }] of part.table.layout.rows.entries()) {
      sheet.height(TABLE_TOP + index, Math.max(LEAST_HEIGHT, minHeight / TWIPS_PER_POINT));
    }
    for (const identity of part.table.identities) this.markBroken(identity);
    const rows = textRows(part);
    for (const field of ['before', 'note'] as const) {
      sheet.text(rows[field], 0, ownKeys[field], look.label);
      sheet.text(rows[field], 1, this.section[field] ?? '', look.text, { colSpan: width - 1 });
      sheet.height(rows[field], 48);
    }
    return sheet.build({
      protection: lockedLayout,
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation: width > 10 ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
      },
    });
  }

  private cell(placed: SheetCell): void {
    const { cell, row, column } = placed;
    const spans = { rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if (cell.kind === 'label') {
      const style = cell.align === 'left' ? look.labelLeft : look.label;
      this.sheet.text(row, column, cell.label.lines?.join('\n') ?? printedLabel(cell.label), style, spans);
      return;
    }
    const path = figurePath(this.part.id, cell.row, cell.column);
    const figure = this.section.figures[cell.row]?.[cell.column];
    const formula = figure ? undefined : this.totalFormula(cell.row, cell.column);
    if (formula !== undefined) {
      const computed = completeFigures(this.part.table, this.section.figures)[cell.row]?.[cell.column];
      this.sheet.formula(row, column, formula, computed?.value ?? 0, look.total);
    } else this.value(placed, figure, this.raw.get(path), spans);
    this.validateCell(cell.row, cell.column, cellReference(row, column));
  }

  private value(
    { row, column }: SheetCell,
    figure: Figure | undefined,
    typed: string | undefined,
    spans: { rowSpan: number; colSpan: number },
  ): void {
    const isNumber = figure && figure.remark === '' && String(Number(figure.printed)) === figure.printed;
    if (isNumber) this.sheet.number(row, column, Number(figure.printed), look.figure, spans);
    else this.sheet.text(row, column, figure ? printFigure(figure) : (typed ?? ''), look.figure, spans);
  }

  private unitOf(row: RowId, column: ColumnId): Unit {
    return this.rows.get(row)?.columns.find(({ id }) => id === column)?.unit ?? 'count';
  }

  private reference(row: RowId, column: ColumnId): string {
    const placed = this.figureCells.get(`${row}.${column}`);
    if (!placed) throw new Error(`the layout has no cell for ${row}.${column}`);
    return cellReference(placed.row, placed.column);
  }

  /** The sum for a cell that is one: along its row, else down its column. */
  private totalFormula(row: RowId, column: ColumnId): string | undefined {
    const isTotalColumn = this.rows.get(row)?.columns.some(({ id, isTotal }) => id === column && isTotal);
    const isTotalRow = this.rows.get(row)?.isTotal;
    if (!isTotalColumn && !isTotalRow) return undefined;
    // A row of totals that is stated in part is left to be filled in: what is computed beside it would pass for stated.
    if (isTotalRow && this.section.figures[row] !== undefined) return undefined;
    for (const identity of this.part.table.identities) {
      if (identity.along === 'columns' && isTotalColumn && identity.right.length === 1) {
        return sum(identity.left.map(id => this.reference(row, id)));
      }
      if (identity.along === 'rows' && !isTotalColumn && identity.right.length === 1 && identity.right[0] === row) {
        return sum(identity.left.map(id => this.reference(id, column)));
      }
    }
    return undefined;
  }

  /** Shows the right side of an equation as wrong where it does not hold. */
  private markBroken(identity: Identity): void {
    const differs = (left: readonly string[], right: readonly string[]): string => `${sum(left)}<>${sum(right)}`;
    if (identity.along === 'rows') {
      const [first] = identity.left;
      const columns = (first && this.rows.get(first)?.columns) || [];
      for (const { id } of columns) {
        const right = identity.right.map(row => this.reference(row, id));
        const formula = differs(
          identity.left.map(row => this.reference(row, id)),
          right,
        );
        for (const reference of right) this.sheet.mark(reference, formula, look.wrong);
      }
      return;
    }
    for (const { id: row } of this.rows.values()) {
      const right = identity.right.map(column => this.reference(row, column));
      const formula = differs(
        identity.left.map(column => this.reference(row, column)),
        right,
      );
      for (const reference of right) this.sheet.mark(reference, formula, look.wrong);
    }
  }

  private validateCell(row: RowId, column: ColumnId, range: string): void {
    const isCount = this.unitOf(row, column) === 'count';
    this.sheet.validate({
      type: isCount ? 'whole' : 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      allowBlank: true,
      showErrorMessage: true,
      // A cell may carry a remark, 22（其中修订16件）: the clerk can insist.
      errorStyle: 'warning',
      errorTitle: isCount ? '这里填件数' : '这里填万元',
      errorMessage: isCount
        ? '请填 0 或正整数，不带单位；没有的填 0。'
        : '请填以万元为单位的数，最多四位小数；没有的填 0。',
      range,
    });
  }
}

const sum = (references: readonly string[]): string => `SUM(${references.join(',')})`;

function hint({ table }: TablePart): string {
  const computed = table.identities.length > 0 ? `${ownKeys.total}由公式算出，不用填；变红的是加起来不对的。` : '';
  return `白色的格子要填，没有的填 0；空着的算还没有填。${computed}`;
}

/** @param raw what was typed in cells that hold no figure, by path */
export function tableSheet(part: TablePart, section: TableSection, raw: ReadonlyMap<Path, string>): WriteSheet {
  return new TableSheet(part, section, raw).build();
}
