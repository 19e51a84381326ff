/** Word files of a few lines, from the markup that a test is about. */
import { strToU8, zipSync } from 'fflate';
import type { Block, TableBlock } from '../../../src/document/document.ts';
import type { Traces } from '../../../src/document/traces.ts';
import { readDocx } from '../../../src/read/docx/read.ts';
import type { Draft } from '../../../src/read/draft.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  `xmlns:wp="${drawing}/wordprocessingDrawing"`,
  `xmlns:a="${drawing}/main"`,
  `xmlns:pic="${drawing}/picture"`,
  `xmlns:c="${drawing}/chart"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

export interface WordFile {
  /** What stands in w:body. */
  readonly body: string;
  /** What stands in w:styles, w:numbering, w:comments, w:footnotes. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  /** Further parts of the folder `word`, with the last word of the relationship's type and the id. */
  readonly parts?: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly content: string | Uint8Array;
  }[];
  /** Further parts of the package by their paths, with the type by which the package itself points to them. */
  readonly properties?: readonly { readonly type: string; readonly path: string; readonly content: string }[];
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export const relationships = (list: readonly Relationship[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ({ id, type, target }) => `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const documentPart = (body: string): string => `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/** @param level 0 for parts that are only stored */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { level },
  );
}

export function wordFile({ body, parts = [], properties = [], ...rest }: WordFile): Uint8Array {
  const named = (['styles', 'numbering', 'comments', 'footnotes'] as const).flatMap(type => {
    const content = rest[type];
    if (content === undefined) return [];
    return [{ id: type, type, name: `${type}.xml`, content: `<w:${type} ${namespaces}>${content}</w:${type}>` }];
  });
  const all = [...named, ...parts];
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([
      { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
      ...properties.map(({ type, path }, index) => ({ id: `property${index}`, type, target: path })),
    ]),
    'word/document.xml': documentPart(body),
    'word/_rels/document.xml.rels': relationships(all.map(({ id, type, name }) => ({ id, type, target: name }))),
    ...Object.fromEntries(
      all.map(({ name, content }) => [name.startsWith('../') ? name.slice(3) : `word/${name}`, content]),
    ),
    ...Object.fromEntries(properties.map(({ path, content }) => [path, content])),
  });
}

/** A paragraph of one run. @param properties what stands in w:pPr */
export const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;

/** @param properties what stands in w:rPr */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** @param properties what stands in w:tcPr */
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** @throws where the file is refused */
export function draftOf(file: WordFile | Uint8Array): Draft {
  const read = readDocx(file instanceof Uint8Array ? file : wordFile(file));
  if (!read.ok) throw new Error(`refused: ${read.failure.what}`);
  return read.value;
}

export const tracesOf = (file: WordFile): Traces => draftOf(file).traces;

/** The blocks, one a line: text as it stands, tables row by row with `─2` and `│2` for spans. */
export function outlineOf(file: WordFile | Uint8Array): string[] {
  return draftOf(file).document.blocks.flatMap(blockLines);
}

export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return tableLines(block);
    case 'chart':
      return [`〔图表：${block.caption}〕${block.points.map(({ label, value }) => `${label} ${value}`).join('，')}`];
    case 'image':
      return [`〔图片：${block.caption}〕${block.description}`];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'title':
      return block.lines.map(line => `标题 ${line}`);
  }
}

export function tableLines(table: Pick<TableBlock, 'rows'>): string[] {
  return table.rows.map(
    ({ cells }) =>
      `| ${cells
        .map(({ lines, colSpan, rowSpan }) =>
          [lines.join('/'), ...(colSpan > 1 ? [`─${colSpan}`] : []), ...(rowSpan > 1 ? [`│${rowSpan}`] : [])].join(''),
        )
        .join(' | ')} |`,
  );
}
