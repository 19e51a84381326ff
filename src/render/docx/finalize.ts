/**
 * What the docx package leaves undone, on the parts of its package: names of tables for those who cannot see them, line
 * grid, fall-back fonts, properties, the carried data, and nothing random.
 */
import { encodeCarriedData } from '../../document/carried-data.ts';
import { editText, escapeXml, type Parts, setText, textOf, unzipParts, zipParts } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { offGridStyles } from './styles.ts';

export interface FinalTouches {
  readonly title: string;
  readonly organ: string;
  /** UTC, as in 2023-01-20T01:00:00Z; the file carries no date without it. */
  readonly created: string | undefined;
  readonly data: string | undefined;
  /** Of each table, in their order. */
  readonly tables: readonly { readonly caption: string; readonly description: string }[];
  readonly sheet: Sheet;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** @param parts as docx made them, which are changed @returns the bytes of the file, which depend on nothing but the arguments */
export function finalize(parts: Parts, touches: FinalTouches): Uint8Array {
  nameTables(parts, touches.tables);
  settleStyles(parts);
  setText(parts, 'word/fontTable.xml', fontTable(parts, touches.sheet.fontFallbacks));
  setText(parts, 'docProps/core.xml', coreProperties(touches));
  if (touches.data !== undefined) carryData(parts, touches.data);
  nameChartFonts(parts, touches.sheet.caption.font);
  settleIds(parts);
  settleWorkbooks(parts);
  return zipParts(parts);
}

/** CT_TblPr, ISO/IEC 29500-1, 17.4.59: both stand at its end, in this order. */
function nameTables(parts: Parts, tables: FinalTouches['tables']): void {
  let index = 0;
  editText(parts, 'word/document.xml', text =>
    text.replaceAll('</w:tblPr>', end => {
      const table = tables[index++];
      if (!table) throw new Error('the document has more tables than are named');
      return `<w:tblCaption w:val="${escapeXml(table.caption)}"/><w:tblDescription w:val="${escapeXml(table.description)}"/>${end}`;
    }),
  );
}

/**
 * A document grid stretches the rows of tables and clips figures: these styles do not follow it (17.3.1.32). Between
 * Chinese and digits stands no blank of Word's own (17.3.1.2, 17.3.1.3): a line holds whole characters and halves.
 */
function settleStyles(parts: Parts): void {
  editText(parts, 'word/styles.xml', text =>
    offGridStyles.reduce(
      (styles, id) =>
        styles.replace(
          new RegExp(`(w:styleId="${id}"(?:(?!</w:style>).)*?)(?=<w:spacing [^>]*w:line=)`, 's'),
          OFF_GRID,
        ),
      text.replace(/<w:spacing (?=[^>]*w:line=)/g, NO_BLANKS),
    ),
  );
}

const NO_BLANKS = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>$&';
const OFF_GRID = '$1<w:snapToGrid w:val="0"/>';

/** Every font that the file names, with the one to take where a reader has it not (17.8.3.1). */
function fontTable(parts: Parts, fallbacks: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  for (const path of parts.keys()) {
    if (!/^word\/(document|styles|footer\d*|header\d*)\.xml$/.test(path)) continue;
    for (const match of textOf(parts, path).matchAll(/w:(?:ascii|eastAsia)="([^"]+)"/g))
      if (match[1]) used.add(match[1]);
  }
  used.delete('zh-CN');
  const fonts = [...used].sort().map(name => {
    const fallback = fallbacks.get(name);
    const chinese = /\p{Script=Han}/u.test(name) ? '<w:charset w:val="86"/>' : '';
    return `<w:font w:name="${name}">${fallback === undefined ? '' : `<w:altName w:val="${escapeXml(fallback)}"/>`}${chinese}<w:family w:val="auto"/></w:font>`;
  });
  return `${XML}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`;
}

/** The organ and nobody else: no person, no program. */
function coreProperties({ title, organ, created }: FinalTouches): string {
  const dates =
    created === undefined
      ? ''
      : ['created', 'modified']
          .map(name => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(created)}</dcterms:${name}>`)
          .join('');
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(organ)}</dc:creator><cp:lastModifiedBy>${escapeXml(organ)}</cp:lastModifiedBy>${dates}<dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** ISO/IEC 29500-1, 15.2.5 and 15.2.6: the part, its properties, and how they are found. */
function carryData(parts: Parts, data: string): void {
  setText(parts, 'customXml/item1.xml', encodeCarriedData(data));
  setText(
    parts,
    'customXml/itemProps1.xml',
    `${XML}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="{5D1E3B60-2C0A-4C63-9C56-6E1B7A0C9F21}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  setText(
    parts,
    'customXml/_rels/item1.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  editText(parts, 'word/_rels/document.xml.rels', text =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdData" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  editText(parts, '[Content_Types].xml', text =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
}

/** Charts ask the theme for their East Asian font, which would win over the one named (21.1.2.3.3). */
function nameChartFonts(parts: Parts, font: string): void {
  for (const path of parts.keys()) {
    if (!/^word\/charts\/[^/]+\.xml$/.test(path)) continue;
    editText(parts, path, text =>
      text
        .replace(/typeface="\+m[nj]-(?:ea|lt|cs)"/g, `typeface="${escapeXml(font)}"`)
        .replace(/(<c:lang val=)"[^"]*"/g, '$1"zh-CN"')
        .replace(/ lang="en-US"/g, ' lang="zh-CN"'),
    );
  }
}

/** Random and running ids become numbers in the order in which they appear. */
function settleIds(parts: Parts): void {
  const names = new Map<string, string>();
  const settled = (id: string, prefix: string): string => {
    const name = names.get(id) ?? `${prefix}${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  let drawing = 0;
  for (const path of [...parts.keys()].sort()) {
    if (!/\.(xml|rels)$/.test(path) || path.startsWith('customXml/')) continue;
    editText(parts, path, text =>
      text
        .replace(/\brId[\w-]{15,}/g, id => settled(id, 'rIdPart'))
        .replace(/PowerPlusWaterMarkObject[\w-]+/g, id => settled(id, 'PowerPlusWaterMarkObject'))
        .replace(/(<wp:docPr\b[^>]*?\bid=)"[^"]*"/g, (_, start: string) => `${start}"${++drawing}"`),
    );
  }
}

/** The data of a chart is an Excel workbook: a package in the package. */
function settleWorkbooks(parts: Parts): void {
  for (const [path, content] of parts) {
    if (typeof content !== 'string' && path.endsWith('.xlsx')) parts.set(path, zipParts(unzipParts(content)));
  }
}
