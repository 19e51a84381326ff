/** The cells of one sheet as they were typed. What a program has computed and left beside a formula is not looked at. */
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../read/xml/element.ts';
import { parseReference } from '../reference.ts';

export type Cell =
  /** A number as the file writes it: 12, 4068.2080000000001. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string };

/** By row, then by column, both from 0; empty cells are left out. */
export type Cells = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/** A report's sheets have some 200 cells; what stands beyond these bounds is not the form's. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 64;

/** Text runs of a string; phonetic guides (rPh) are no part of it. */
export function stringOf(element: XmlElement | undefined): string {
  const runs = childrenOf(element, 's:r').map(run => textOf(childOf(run, 's:t')));
  return unescaped(textOf(childOf(element, 's:t')) + runs.join(''));
}

/** Characters that XML cannot hold are written _x000D_ (ISO/IEC 29500-1, 22.4.2.4). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function cellOf(element: XmlElement, shared: readonly string[]): Cell | undefined {
  const formula = childOf(element, 's:f');
  if (formula) return { kind: 'formula', text: textOf(formula) };
  const value = textOf(childOf(element, 's:v'));
  switch (element.attributes.t) {
    case 's':
      return text(shared[Number(value)] ?? '');
    case 'inlineStr':
      return text(stringOf(childOf(element, 's:is')));
    case 'b':
      return text(value === '1' ? 'TRUE' : 'FALSE');
    case 'str':
    case 'd':
    case 'e':
      return text(unescaped(value));
    default:
      return value.trim() === '' ? undefined : { kind: 'number', text: value.trim() };
  }
}

const text = (content: string): Cell | undefined =>
  content.trim() === '' ? undefined : { kind: 'text', text: content };

/**
 * @param root of the sheet's part @param shared strings of the workbook
 * A cell may leave its reference out: it then stands behind the one before it.
 */
export function readCells(root: XmlElement, shared: readonly string[]): Cells {
  const cells = new Map<number, Map<number, Cell>>();
  let nextRow = 0;
  for (const rowElement of descendantsOf(childOf(root, 's:sheetData'), 's:row')) {
    const stated = Number(rowElement.attributes.r);
    const row = Number.isInteger(stated) && stated > 0 ? stated - 1 : nextRow;
    nextRow = row + 1;
    let nextColumn = 0;
    for (const element of childrenOf(rowElement, 's:c')) {
      const at = parseReference(element.attributes.r ?? '');
      const column = at?.column ?? nextColumn;
      nextColumn = column + 1;
      const cell = cellOf(element, shared);
      if (!cell || row >= MOST_ROWS || column >= MOST_COLUMNS) continue;
      const line = cells.get(row) ?? new Map<number, Cell>();
      line.set(column, cell);
      cells.set(row, line);
    }
  }
  return cells;
}
