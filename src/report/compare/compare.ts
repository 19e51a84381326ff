/**
 * What differs between two publications: two years of an organ, two drafts, or a draft and the data it was made from.
 * Nothing differs when `published` of both is the same and year and organ are; how a title is broken into lines is layout.
 */
import type { FormatDefinition, NarrativePart, TablePart } from '../../format/index.ts';
import type { Path } from '../paths.ts';
import { type LineReader, type Published, type PublishedLine, type PublishedPart, published } from '../published.ts';
import type { Narrative, Report } from '../report.ts';
import { alignPassages, type PassageComparison } from './align.ts';
import { compareTable, type FigureComparison, type TableComparison } from './figures.ts';
import { passagesOf } from './passages.ts';

export interface ComparedReport {
  readonly report: Report;
  readonly format: FormatDefinition;
  /** What the page says before part one where the report states no 引言: the template's own sentences. */
  readonly opening?: Narrative | undefined;
  /** What was written where no figure could be read, by path. */
  readonly raw?: ReadonlyMap<Path, string> | undefined;
}

/** One value that is no figure: year, organ, 落款. */
export interface ValueComparison {
  readonly path: Path;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly differs: boolean;
}

export interface TextComparison {
  readonly path: Path;
  readonly passages: readonly PassageComparison[];
}

export type PartComparison =
  | { readonly kind: 'narrative'; readonly part: NarrativePart; readonly text: TextComparison }
  | ({
      readonly kind: 'table';
      readonly part: TablePart;
      /** 表前 and 注. */
      readonly before: TextComparison;
      readonly note: TextComparison;
    } & TableComparison);

export interface Comparison {
  /** The later format of the two, whose parts and rows these are. */
  readonly format: FormatDefinition;
  readonly values: readonly ValueComparison[];
  readonly title: TextComparison;
  readonly opening: TextComparison;
  readonly parts: readonly PartComparison[];
}

/** @param reader the narrative's parser: `{ chartName, tableCells }` of document */
export function compareReports(before: ComparedReport, after: ComparedReport, reader: LineReader): Comparison {
  const format = before.format.years.from > after.format.years.from ? before.format : after.format;
  const pages = [before, after].map(side => published(side.report, side.format, reader, side.opening));
  const text = (path: Path, linesOf: (page: Published) => readonly PublishedLine[] | undefined): TextComparison => {
    const [one = [], other = []] = pages.map(page => passagesOf(linesOf(page) ?? []));
    return { path, passages: alignPassages(one, other) };
  };
  const value = (path: Path, of: (side: ComparedReport) => string | undefined): ValueComparison => {
    const values = { before: of(before), after: of(after) };
    return { path, ...values, differs: values.before !== values.after };
  };
  const tablePart = (part: TablePart): PartComparison => ({
    kind: 'table',
    part,
    before: text(`${part.id}.before`, page => tableOf(page, part)?.before),
    note: text(`${part.id}.note`, page => tableOf(page, part)?.note),
    ...compareTable(part.table, before, after),
  });
  return {
    format,
    values: [
      value('year', ({ report }) => report.year?.toString()),
      value('organ.name', ({ report }) => report.organ.name),
      value('signature.agency', ({ report }) => report.signature.agency),
      value('signature.date', ({ report }) => report.signature.date),
    ],
    title: text('title', ({ title }) => [{ kind: 'paragraph', text: title.join('') }]),
    opening: text('opening', ({ opening }) => opening),
    parts: format.parts.map(part =>
      part.kind === 'table'
        ? tablePart(part)
        : { kind: 'narrative', part, text: text(part.id, page => linesOfPart(page, part)) },
    ),
  };
}

const publishedPart = ({ parts }: Published, { id }: TablePart | NarrativePart): PublishedPart | undefined =>
  parts.find(({ part }) => part === id);

function linesOfPart(page: Published, part: NarrativePart): readonly PublishedLine[] | undefined {
  const found = publishedPart(page, part);
  return found && 'lines' in found ? found.lines : undefined;
}

function tableOf(page: Published, part: TablePart): Extract<PublishedPart, { note: unknown }> | undefined {
  const found = publishedPart(page, part);
  return found && 'note' in found ? found : undefined;
}

/** Every text of a comparison, in the order of the page. */
export function textsOf({ title, opening, parts }: Comparison): readonly TextComparison[] {
  return [title, opening, ...parts.flatMap(part => (part.kind === 'table' ? [part.before, part.note] : [part.text]))];
}

/** The cells that read differently, in the order of the page. */
export function differingFigures({ parts }: Pick<Comparison, 'parts'>): readonly FigureComparison[] {
  return parts.flatMap(part => (part.kind === 'table' ? part.figures.filter(({ differs }) => differs) : []));
}

/** The passages of a text that are not the same. */
export function differingPassages({ passages }: TextComparison): readonly PassageComparison[] {
  return passages.filter(({ kind }) => kind !== 'same');
}
