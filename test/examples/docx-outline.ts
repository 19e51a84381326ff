/**
 * A Word file as lines a person can read and compare: properties, names of the parts, and the page paragraph by paragraph
 * and row by row, with styles and spans. Whatever a run's own formatting is beside its style is left to the tests of the
 * renderer.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

function parseXml(xml: string): Element {
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

const elements = (element: Element): Element[] => element.children.filter(child => typeof child !== 'string');

const descendants = (element: Element, name: string): Element[] =>
  elements(element).flatMap(child => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

const first = (element: Element, name: string): Element | undefined => descendants(element, name)[0];

const attributeOf = (element: Element, name: string): string | undefined => first(element, name)?.attributes['w:val'];

function textOf(element: Element): string {
  switch (element.name) {
    case 'w:br':
      return '⏎';
    case 'w:tab':
      return '⇥';
    case 'wp:docPr':
      return `〔${element.attributes.descr ?? ''}〕`;
    case 'w:instrText':
      return '';
    default:
      return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
  }
}

/** Runs are parted where their character style changes, so that run-in headings are seen. */
function paragraphText(paragraph: Element): string {
  let text = '';
  let style: string | undefined;
  for (const run of descendants(paragraph, 'w:r')) {
    const next = attributeOf(run, 'w:rStyle');
    if (next !== style && text !== '') text += '‖';
    style = next;
    text += textOf(run);
  }
  return text;
}

function paragraphLine(paragraph: Element): string {
  return `${attributeOf(paragraph, 'w:pStyle') ?? '-'}: ${paragraphText(paragraph)}`;
}

function cellText(cell: Element): string {
  const span = attributeOf(cell, 'w:gridSpan');
  const merge = first(cell, 'w:vMerge');
  const text = descendants(cell, 'w:p').map(paragraphText).join('⏎');
  const marks = [
    ...(span === undefined ? [] : [`${span}列`]),
    ...(merge ? [merge.attributes['w:val'] === 'restart' ? '向下合并' : '并入上格'] : []),
  ];
  return marks.length > 0 ? `${text} [${marks.join('，')}]` : text;
}

function tableLines(table: Element): string[] {
  const widths = descendants(table, 'w:gridCol').map(column => column.attributes['w:w']);
  const rows = descendants(table, 'w:tr').map(row => {
    const repeats = first(row, 'w:tblHeader') ? '▸' : ' ';
    return ` ${repeats} ${descendants(row, 'w:tc').map(cellText).join(' | ')}`;
  });
  return [`table ${widths.join(' ')}: ${attributeOf(table, 'w:tblCaption') ?? ''}`, ...rows];
}

function bodyLines(body: Element): string[] {
  return elements(body).flatMap(child => {
    if (child.name === 'w:p') return [paragraphLine(child)];
    if (child.name === 'w:tbl') return tableLines(child);
    return [];
  });
}

function pageLine(body: Element): string {
  const margins = first(body, 'w:pgMar')?.attributes ?? {};
  const sides = ['top', 'right', 'bottom', 'left'].map(side => margins[`w:${side}`]);
  const size = first(body, 'w:pgSz')?.attributes ?? {};
  return `page ${size['w:w']} × ${size['w:h']}, margins ${sides.join(' ')}`;
}

function chartLines(name: string, xml: string): string[] {
  const points = descendants(parseXml(xml), 'c:ser').map(series => {
    const values = (part: string): string[] =>
      descendants(series, part).flatMap(list => descendants(list, 'c:v').map(textOf));
    const numbers = values('c:val');
    return values('c:cat')
      .map((label, index) => `${label} ${numbers[index] ?? ''}`)
      .join('，');
  });
  return [`${name}: ${points.join('；')}`];
}

/** @param bytes of a .docx */
export function docxOutline(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes));
  const xml = (wanted: string): string => strFromU8(parts.find(([name]) => name === wanted)?.[1] ?? new Uint8Array());
  const properties = parseXml(xml('docProps/core.xml'));
  const body = first(parseXml(xml('word/document.xml')), 'w:body');
  if (!body) throw new Error('the document has no body');
  return [
    ...['dc:title', 'dc:creator', 'cp:lastModifiedBy'].map(name => {
      const property = first(properties, name);
      return `${name}: ${property ? textOf(property) : '-'}`;
    }),
    pageLine(body),
    '',
    ...bodyLines(body),
    '',
    ...parts
      .filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .flatMap(([name, content]) => chartLines(name, strFromU8(content))),
    ...parts.map(([name]) => name),
    '',
  ].join('\n');
}
