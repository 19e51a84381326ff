/** The data file that a clerk starts from: every number left to fill, with guidance for each part. */
import { format2021, type Part, type TableNode, type TablePart } from '../../format/index.ts';
import { fieldKeys, ownKeys } from '../paths.ts';
import { defaultTitle, emptyReport, type Organ, type Report, type RowFigures } from '../report.ts';
import { fileGuidance, modeline, partGuidance } from './guidance.ts';
import { block, type Entry, empty, type Item, inline, number, paragraphs, text } from './item.ts';
import { blankTableEntries } from './table-entries.ts';
import { writeYaml } from './write-yaml.ts';

export interface BlankOptions {
  /** Full name of the organ. */
  readonly organ: string;
  /** One of organKindNames. */
  readonly kind?: string | undefined;
  /** The year of the statistics. */
  readonly year: number;
  /** Address, telephone and so on, as last year's report has them. */
  readonly contact?: Partial<Omit<Organ, 'name' | 'kind'>>;
  /** Last year's report, relative to the new file. */
  readonly previousFile?: string | undefined;
  /** What last year's report carried over into this year, cell by cell. */
  readonly carriedIn?: RowFigures | undefined;
  /** Headings of last year's narratives, to be kept or changed, by part. */
  readonly headings?: Readonly<Partial<Record<Part['id'], readonly string[]>>>;
  /** Address of the JSON Schema, for editors that complete and explain. */
  readonly schema?: string;
}

/** An entry that is there to be taken up: written as a comment. */
const offered = (key: string, item: Item, comments: readonly string[]): Entry => ({
  key,
  item,
  comments,
  offered: true,
});

function organEntry({ organ, kind, contact = {} }: BlankOptions): Entry {
  const { name, kind: kindKey, ...others } = fieldKeys.organ;
  const contacts: Entry[] = Object.entries(others).map(([field, key]) => {
    const value = Object.entries(contact).find(([given]) => given === field)?.[1];
    return { key, item: value === undefined ? empty : text(value) };
  });
  const [first, ...rest] = contacts;
  const comments = ['以下各项印在报告开头的说明里，没有的可以空着；网页地址照抄，电话、邮编开头的 0 照写'];
  return {
    key: ownKeys.organ,
    item: block([
      { key: name, item: text(organ) },
      { key: kindKey, item: kind === undefined ? empty : text(kind) },
      ...(first ? [{ ...first, comments }] : []),
      ...rest,
    ]),
  };
}

function offers({ organ, year }: BlankOptions): Entry[] {
  const { publication, site } = fieldKeys;
  const published = inline([
    { key: publication.date, item: text(`${year + 1}-01-31`) },
    { key: publication.time, item: text('09:00') },
    { key: publication.source, item: empty },
    { key: publication.downloadName, item: empty },
  ]);
  const siteFields = inline(Object.values(site).map(key => ({ key, item: empty })));
  return [
    offered(ownKeys.publication, published, ['可选：网页公布的情况，写进网页的页头，并核对公布期限']),
    offered(ownKeys.site, siteFields, ['可选：网站的情况，写进网页的页头']),
    offered(ownKeys.title, text(defaultTitle(organ, year)), ['可选：标题与通常的写法不同时才写']),
  ];
}

function tableEntry(part: TablePart, { carriedIn }: BlankOptions): Entry {
  const totalComments = (node: TableNode): readonly string[] => {
    if (node.kind === 'row' && node.isTotal) return ['可选：写上各列的总计，多一道核对'];
    return node.id === 'carriedIn' && carriedIn ? ['照上年报告的结转下年度填好的，请核对'] : [];
  };
  const figures = carriedIn && part.id === 'applications' ? { carriedIn } : {};
  const entries = blankTableEntries(part.table, figures, totalComments);
  return {
    key: part.label,
    item: block([...entries, offered(ownKeys.note, paragraphs('表格下面的说明'), ['可选：需要说明数据时写'])]),
  };
}

function partEntry(part: Part, options: BlankOptions): Entry {
  const headings = options.headings?.[part.id] ?? [];
  const entry: Entry =
    part.kind === 'table' ? tableEntry(part, options) : { key: part.label, item: paragraphs(headings.join('\n')) };
  const kept = headings.length > 0 ? ['各级标题照上年报告，可以改、可以删'] : [];
  return { ...entry, spaced: true, comments: [...partGuidance(part), ...kept] };
}

/** A data file for `options.year` in the format in force; loading it gives a report that is wholly left to fill. */
export function blankDataFile(options: BlankOptions): string {
  const { year, previousFile } = options;
  const { signature } = fieldKeys;
  const signed = inline([
    { key: signature.agency, item: text(options.organ) },
    { key: signature.date, item: text(`${year + 1}-01-20`) },
  ]);
  const previous =
    previousFile === undefined
      ? offered(ownKeys.previousFile, text(`../${year - 1}/年报.yaml`), ['可选：上一年的报告，用来核对结转的申请'])
      : { key: ownKeys.previousFile, item: text(previousFile) };
  const entries: Entry[] = [
    { key: ownKeys.format, item: text(format2021.reference), spaced: true },
    { key: ownKeys.year, item: number(year) },
    organEntry(options),
    previous,
    ...offers(options),
    ...format2021.parts.map(part => partEntry(part, options)),
    { ...offered(ownKeys.signature, signed, ['可选：文末的署名和日期']), spaced: true },
  ];
  return writeYaml(entries, [...(options.schema === undefined ? [] : [modeline(options.schema)]), ...fileGuidance]);
}

/** The same as a report: for forms that are not written as text. */
export function blankReport({ organ, kind, year, contact, previousFile, carriedIn, headings }: BlankOptions): Report {
  const narratives = { ...emptyReport.narratives };
  for (const part of format2021.parts) {
    if (part.kind === 'narrative') narratives[part.id] = headings?.[part.id]?.join('\n') || undefined;
  }
  const { tables } = emptyReport;
  return {
    ...emptyReport,
    format: format2021.id,
    year,
    organ: { ...emptyReport.organ, ...contact, name: organ, kind },
    previousFile,
    narratives,
    tables: { ...tables, applications: { ...tables.applications, figures: carriedIn ? { carriedIn } : {} } },
  };
}
