/** A DOCX read back, just far enough for the tests: parts, elements, and tables as cells with their spans. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

export type Package = ReadonlyMap<string, string>;

/** The text of every XML part by its path. */
export function openPackage(bytes: Uint8Array): Package {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', text => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

/** @throws where the package has no such part */
export function part(file: Package, path: string): Element {
  const xml = file.get(path);
  if (xml === undefined) throw new Error(`no part ${path}; there are ${[...file.keys()].join(', ')}`);
  return parseXml(xml);
}

export function elements(element: Element): Element[] {
  return element.children.filter(child => typeof child !== 'string');
}

export function all(element: Element, name: string): Element[] {
  return elements(element).flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first such element at any depth. @throws where there is none */
export function one(element: Element, name: string): Element {
  const [found] = all(element, name);
  if (!found) throw new Error(`no ${name} in ${element.name}`);
  return found;
}

export function has(element: Element, name: string): boolean {
  return all(element, name).length > 0;
}

/** `w:val` of the first such element. */
export function val(element: Element, name: string): string | undefined {
  return all(element, name)[0]?.attributes['w:val'];
}

export function text(element: Element): string {
  if (element.name === 'w:br') return '\n';
  return element.children.map(child => (typeof child === 'string' ? child : text(child))).join('');
}

export const body = (file: Package): Element => one(part(file, 'word/document.xml'), 'w:body');

/** The paragraph of the body that begins with this text. */
export function paragraphStarting(file: Package, start: string): Element {
  const found = all(body(file), 'w:p').find(paragraph => text(paragraph).startsWith(start));
  if (!found) throw new Error(`no paragraph begins with ${start}`);
  return found;
}

export function styleNamed(file: Package, id: string): Element {
  const found = all(part(file, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly text: string;
  readonly fill: string | undefined;
}

/** The cells of a table with merges resolved; line breaks inside a cell are left out of its text. */
export function readCells(table: Element): ReadCell[] {
  const cells: ReadCell[] = [];
  const open = new Map<number, ReadCell>();
  elements(table)
    .filter(({ name }) => name === 'w:tr')
    .forEach((row, index) => {
      let column = 0;
      for (const element of elements(row).filter(({ name }) => name === 'w:tc')) {
        const colSpan = Number(val(element, 'w:gridSpan') ?? 1);
        const merge = all(element, 'w:vMerge')[0];
        if (merge && merge.attributes['w:val'] !== 'restart') {
          const above = open.get(column);
          if (!above || above.colSpan !== colSpan) throw new Error(`row ${index}: nothing above to merge with`);
          above.rowSpan += 1;
        } else {
          const fill = all(element, 'w:shd')[0]?.attributes['w:fill'];
          const cell = { row: index, column, colSpan, rowSpan: 1, text: text(element).replaceAll('\n', ''), fill };
          cells.push(cell);
          open.set(column, cell);
        }
        column += colSpan;
      }
    });
  return cells;
}

export const tables = (file: Package): Element[] => all(body(file), 'w:tbl');
