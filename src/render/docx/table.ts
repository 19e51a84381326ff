/** Tables with the merges, shading and repeated heads of the form. */
import {
  AlignmentType,
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableLayoutType,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { TableBlock, TableCell } from '../../document/document.ts';
import { type GridPosition, gridOf } from '../../document/grid.ts';
import type { Keep } from './flow.ts';
import type { Sheet } from './sheet.ts';
import { styleId } from './styles.ts';
import { columnWidths, type FittedText, fitText, sideMargin, spanWidth } from './table-fit.ts';
import { lineRuns } from './text.ts';

/** Twips; a row whose text decides its height still keeps its text off the borders. */
const LEAST_ROW = 340;

/**
 * The table in twips throughout, of fixed layout, with every cell as wide as the columns it spans: Word reads the widths
 * of table and cells, WPS those of the grid.
 */
export function tableOf(table: TableBlock, keep: Keep, sheet: Sheet): Table {
  const widths = columnWidths(table, sheet);
  const border: IBorderOptions = { style: BorderStyle.SINGLE, size: sheet.borderSize, color: '000000', space: 0 };
  const rows = gridOf(table).map((positions, index) => {
    const isLast = index === table.rows.length - 1;
    const isHeader = index < table.headerRows;
    const keepNext = isLast ? keep.withNext : keep.rowsTogether || isHeader;
    return new DocxRow({
      cantSplit: true,
      ...(isHeader ? { tableHeader: true } : {}),
      height: { value: table.rows[index]?.minHeight || LEAST_ROW, rule: HeightRule.ATLEAST },
      children: positions.flatMap((position, column) => cellAt(position, index, column, widths, keepNext, sheet)),
    });
  });
  // Most cells are centred: what they have in common stands once, in the table and in the style of its text.
  const common = sideMargin({ align: 'center' }, sheet);
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: sheet.cellTop,
      bottom: sheet.cellTop,
      left: common,
      right: common,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows,
  });
}

/** The cell that the row has at this position; none where a cell to the left covers it. */
function cellAt(
  position: GridPosition | undefined,
  row: number,
  column: number,
  widths: readonly number[],
  keepNext: boolean,
  sheet: Sheet,
): DocxCell[] {
  const shared = { verticalAlign: VerticalAlignTable.CENTER };
  if (!position) {
    const width = { size: widths[column] ?? 0, type: WidthType.DXA };
    return [new DocxCell({ ...shared, width, children: [emptyParagraph(keepNext)] })];
  }
  const { cell } = position;
  if (cell.column !== column) return [];
  const width = spanWidth(widths, cell);
  const side = sideMargin(cell, sheet);
  const begins = position.row === row;
  return [
    new DocxCell({
      ...shared,
      width: { size: width, type: WidthType.DXA },
      ...(cell.align === 'center' ? {} : { margins: { left: side, right: side, marginUnitType: WidthType.DXA } }),
      ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { verticalMerge: begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
      ...(cell.role === 'band' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: sheet.bandFill } } : {}),
      children: [begins ? textParagraph(cell, fitText(cell, width, sheet), keepNext) : emptyParagraph(keepNext)],
    }),
  ];
}

function textParagraph(cell: TableCell, text: FittedText, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleId[text.face === 'longLabel' ? 'longLabel' : 'tableText'],
    ...(cell.align === 'center' ? {} : { alignment: AlignmentType.LEFT }),
    ...(keepNext ? { keepNext: true } : {}),
    children: lineRuns(text.lines, text.size),
  });
}

const emptyParagraph = (keepNext: boolean): Paragraph =>
  new Paragraph({ style: styleId.tableText, ...(keepNext ? { keepNext: true } : {}) });
