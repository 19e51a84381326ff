/** Reads the tables of a page as a browser does, knowing nothing of how they were written. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export interface ReadCell {
  readonly tag: string;
  /** Lines, as `br` parts them. */
  readonly lines: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly id: string | undefined;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
}

export interface ReadTable {
  readonly caption: string;
  readonly cells: readonly ReadCell[];
}

const isElement = (node: Node): node is Element => 'tagName' in node;

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find(attribute => attribute.name === name)?.value;
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (isElement(node) && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Every element in the order of the page. */
export function elementsOf(html: string): Element[] {
  const walk = (node: Node): Element[] => [
    ...(isElement(node) ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(html));
}

const within = (element: Element, tag: string): Element[] =>
  element.childNodes.flatMap(child => {
    if (!isElement(child)) return [];
    return child.tagName === tag ? [child] : within(child, tag);
  });

/** Places the cells as HTML says (4.9.12, forming a table). */
function readTable(table: Element): ReadTable {
  const taken = new Set<string>();
  const cells = within(table, 'tr').flatMap((line, row) => {
    let column = 0;
    return line.childNodes.filter(isElement).map((cell): ReadCell => {
      while (taken.has(`${row},${column}`)) column++;
      const colSpan = Number(attributeOf(cell, 'colspan') ?? 1);
      const rowSpan = Number(attributeOf(cell, 'rowspan') ?? 1);
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + colSpan; c++) taken.add(`${r},${c}`);
      }
      return {
        tag: cell.tagName,
        lines: textOf(cell).split('\n'),
        row,
        column,
        colSpan,
        rowSpan,
        id: attributeOf(cell, 'id'),
        scope: attributeOf(cell, 'scope'),
        headers: (attributeOf(cell, 'headers') ?? '').split(' ').filter(id => id !== ''),
      };
    });
  });
  return { caption: within(table, 'caption').map(textOf).join(''), cells };
}

export function readTables(html: string): ReadTable[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'table')
    .map(readTable);
}

/** The heads that a cell names, by their texts; an id that leads nowhere reads `?`. */
export function headTexts(table: ReadTable, cell: ReadCell): string[] {
  return cell.headers.map(id => {
    const head = table.cells.find(candidate => candidate.id === id);
    return head?.tag === 'th' ? head.lines.join('') : '?';
  });
}
