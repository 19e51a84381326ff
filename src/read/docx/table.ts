/** Tables as sound grids, from the ways in which programs write merged cells (ISO/IEC 29500-1, 17.4). */
import type { TableBlock } from '../../document/document.ts';
import { type PlacedCell, tableBlock } from '../table-block.ts';
import { childOf, childrenOf, descendantOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { chosenBranch } from './alternatives.ts';
import type { Fields } from './fields.ts';
import type { FlowItem, Line } from './flow.ts';
import { originOf, type Reading, type Standing, within } from './reading.ts';
import { readStory } from './story.ts';
import { toggleOf, twips, valOf, wholeNumber } from './values.ts';

/** Word takes no more columns; a cell that claims more of them claims all that are left. */
const MOST_COLUMNS = 63;

interface Cell {
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  /** What stands in the cell, nested tables of more than one cell left out. */
  readonly lines: readonly Line[];
  readonly paragraph: XmlElement | undefined;
}

/** By the column in which they begin: the cells of the row above, or those that reach down to it. */
type Above = ReadonlyMap<number, Cell>;

interface Row {
  /** Those that begin in it. */
  readonly cells: readonly Cell[];
  readonly minHeight: number;
  readonly isHeader: boolean;
}

/** An element of a table and how the text in it stands. */
interface Held {
  readonly element: XmlElement;
  readonly standing: Standing;
}

/**
 * The table and behind it what stands in it and is no text of a cell: pictures, text boxes, nested tables. A frame of one
 * column around paragraphs and tables is no table: what it holds comes in its order.
 */
export function readTable(table: XmlElement, reading: Reading, standing: Standing, fields: Fields): FlowItem[] {
  const contents: FlowItem[][] = [];
  const rows: Row[] = [];
  let above: Above = new Map();
  for (const held of heldIn(table, 'w:tr', standing)) {
    const read = readRow(held, above, reading, fields);
    for (const items of read.contents) contents.push(items);
    if (!read.row) continue;
    rows.push(read.row);
    above = read.current;
  }
  const flowed = contents.flat();
  if (isFrame(rows, contents)) return flowed;
  const block = blockOf(table, rows, reading);
  return block ? [block, ...flowed.filter(item => !isCellText(item))] : flowed;
}

/** Rows or cells with what content controls and tracking wrap around them. */
function heldIn(parent: XmlElement | undefined, name: 'w:tr' | 'w:tc', standing: Standing): Held[] {
  return elementsOf(parent).flatMap((element): Held[] => {
    switch (element.name) {
      case name:
        return [{ element, standing }];
      case 'w:ins':
      case 'w:moveTo':
        return heldIn(element, name, within(standing, 'inserted'));
      case 'w:del':
      case 'w:moveFrom':
        return heldIn(element, name, 'deleted');
      case 'mc:AlternateContent':
        return heldIn(chosenBranch(element), name, standing);
      case 'w:sdt':
        return heldIn(childOf(element, 'w:sdtContent'), name, standing);
      case 'w:customXml':
      case 'w:smartTag':
        return heldIn(element, name, standing);
      default:
        return [];
    }
  });
}

/** @returns what stands in each cell; no row where it is deleted or hidden */
function readRow({ element: row, standing: outer }: Held, above: Above, reading: Reading, fields: Fields) {
  const properties = childOf(row, 'w:trPr');
  const standing = rowStanding(properties, outer);
  const isLeftOut = standing === 'deleted' || standing === 'hidden';
  const contents: FlowItem[][] = [];
  const cells: Cell[] = [];
  const current = new Map<number, Cell>();
  for (const { held, column, colSpan } of slotsOf(row, standing)) {
    const [first] = held;
    const upper = continues(first && childOf(first.element, 'w:tcPr'), 'w:vMerge') ? above.get(column) : undefined;
    // Where the spans differ nothing is merged, as in Word.
    const merged = upper?.colSpan === colSpan ? upper : undefined;
    // Below the first row of a merged cell no program shows what stands there.
    const items = held.flatMap(each => readCell(each, merged ? 'hidden' : 'shown', reading, fields));
    contents.push(items);
    if (merged && !isLeftOut) merged.rowSpan += 1;
    const paragraph = descendantOf(first?.element, 'w:p');
    const cell = merged ?? { column, colSpan, rowSpan: 1, lines: cellLines(items), paragraph };
    if (!merged) cells.push(cell);
    current.set(column, cell);
  }
  const minHeight = Math.max(0, twips(valOf(properties, 'w:trHeight')) ?? 0);
  const isHeader = toggleOf(properties, 'w:tblHeader') ?? false;
  return { contents, current, row: isLeftOut ? undefined : { cells, minHeight, isHeader } };
}

function rowStanding(properties: XmlElement | undefined, outer: Standing): Standing {
  if (childOf(properties, 'w:del')) return 'deleted';
  if (toggleOf(properties, 'w:hidden')) return within(outer, 'hidden');
  return childOf(properties, 'w:ins') ? within(outer, 'inserted') : outer;
}

interface Slot {
  /** One cell, or several that are merged from left to right. */
  readonly held: Held[];
  readonly column: number;
  colSpan: number;
}

function slotsOf(row: XmlElement, standing: Standing): Slot[] {
  const slots: Slot[] = [];
  let column = span(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? '0');
  for (const held of heldIn(row, 'w:tc', standing)) {
    const properties = childOf(held.element, 'w:tcPr');
    const colSpan = Math.max(1, span(valOf(properties, 'w:gridSpan')));
    const left = continues(properties, 'w:hMerge') ? slots.at(-1) : undefined;
    if (left) {
      left.held.push(held);
      left.colSpan += colSpan;
    } else slots.push({ held: [held], column, colSpan });
    column += colSpan;
  }
  return slots;
}

/** A deleted cell stays as a blank one, so that those beside it keep their columns. */
function readCell({ element, standing }: Held, own: Standing, reading: Reading, fields: Fields): FlowItem[] {
  const isDeleted = childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined;
  const inner = within(standing, isDeleted ? 'deleted' : own);
  return readStory(element, reading, { isInTable: true, isAside: false }, inner, fields);
}

/** `restart` begins a merged cell; anything else, and nothing, goes on with one. */
function continues(properties: XmlElement | undefined, name: 'w:vMerge' | 'w:hMerge'): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

const span = (value: string | undefined): number => Math.min(MOST_COLUMNS, Math.max(0, wholeNumber(value) ?? 1));

const isCellText = (item: FlowItem): boolean =>
  item.kind === 'line' ? item.isAside === undefined : item.kind === 'table' && onlyCell(item) !== undefined;

/** The lines of a table of one cell: a frame around them. */
function onlyCell({ rows }: TableBlock): Line[] | undefined {
  const cell = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  return cell?.lines
    .filter(text => text !== '')
    .map(text => ({
      kind: 'line',
      text,
      origin: cell.origin,
      ...(cell.align === 'center' ? { align: 'center' } : {}),
    }));
}

function cellLines(items: readonly FlowItem[]): Line[] {
  return items.filter(isCellText).flatMap(item => {
    if (item.kind === 'line') return [item];
    return item.kind === 'table' ? (onlyCell(item) ?? []) : [];
  });
}

function isFrame(rows: readonly Row[], contents: readonly (readonly FlowItem[])[]): boolean {
  if (rows.some(({ cells }) => cells.length > 1)) return false;
  return contents.some(items => {
    const paragraphs = items.map(({ origin }) => (origin.kind === 'draft' ? origin.paragraph : undefined));
    return items.some(({ kind }) => kind === 'table') || new Set(paragraphs).size > 1;
  });
}

function blockOf(table: XmlElement, rows: readonly Row[], reading: Reading): TableBlock | undefined {
  const origin = originOf(reading, descendantOf(table, 'w:p'));
  const cells = rows.flatMap((row, index) =>
    row.cells.map((cell): PlacedCell => {
      const lines = cell.lines.map(({ text }) => text);
      return {
        row: index,
        column: cell.column,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        lines,
        role: row.isHeader && lines.length > 0 ? 'column' : 'figure',
        align: cell.lines[0]?.align === 'center' ? 'center' : 'left',
        origin: originOf(reading, cell.paragraph),
      };
    }),
  );
  const body = rows.findIndex(({ isHeader }) => !isHeader);
  const block = tableBlock(cells, {
    height: rows.length,
    caption: valOf(childOf(table, 'w:tblPr'), 'w:tblCaption') ?? '',
    headerRows: body < 0 ? 0 : body,
    origin,
  });
  if (!block) return undefined;
  return {
    ...block,
    widths: widthsOf(table, cells) ?? block.widths,
    rows: block.rows.map((row, index) => ({ ...row, minHeight: rows[index]?.minHeight ?? 0 })),
  };
}

/** Widths of the columns in which a cell begins; undefined where the file does not give them all. */
function widthsOf(table: XmlElement, cells: readonly PlacedCell[]): number[] | undefined {
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => twips(attributes['w:w']) ?? 0,
  );
  const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const end = cells.reduce((most, { column, colSpan }) => Math.max(most, column + colSpan), 0);
  const widths = starts.map((start, index) =>
    grid.slice(start, starts[index + 1] ?? end).reduce((sum, width) => sum + Math.max(0, width), 0),
  );
  return widths.every(width => width > 0) ? widths : undefined;
}
