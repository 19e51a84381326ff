/** Document → Report: whose report it is, what it says and every figure in it, with the place of each. */
import type { Document } from '../document/document.ts';
import type { NarrativeId, PartId, TableId } from '../format/index.ts';
import { format2021, type TablePart } from '../format/index.ts';
import type { Path } from '../report/paths.ts';
import type { Place } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import {
  defaultTitle,
  emptyReport,
  type Narrative,
  type Report,
  type Signature,
  type TableSection,
  UNFILLED,
} from '../report/report.ts';
import { withoutBlanks } from '../text/blanks.ts';
import type { Extracted, Found, Structure } from './extracted.ts';
import { foundHeading, misplacedParts } from './headings.ts';
import { type Item, itemsOf, placeOfItem } from './items.ts';
import { ChartNames, NarrativeReader } from './narrative.ts';
import { findOpening } from './opening.ts';
import { PageBlocks } from './page-blocks.ts';
import { type ReportTables, readTables } from './report-tables.ts';
import { cutPage, type Page } from './sections.ts';
import type { FoundSignature } from './signature.ts';
import { looksLikeOrgan } from './title.ts';
import { reportYear, type YearEvidence } from './year.ts';

/**
 * Reads the report out of a page that anybody may have made, menus and footers around it included. A figure is known by the
 * words beside and above it, else by its place in the official order; what cannot be read is absent, never 0.
 * @param document a draft as a reader gives it
 */
export function extract(document: Document): Extracted {
  return new Extraction(document).result();
}

class Extraction {
  readonly #document: Document;
  readonly #items: readonly Item[];
  readonly #page: Page;
  readonly #tables: ReportTables;
  readonly #charts: ChartNames;
  readonly #places = new Map<string, Place>();
  readonly #raw = new Map<string, string>();
  readonly #problems: Problem[] = [];
  readonly #unplaced: Found[] = [];

  constructor(document: Document) {
    this.#document = document;
    this.#items = itemsOf(document);
    this.#page = cutPage(this.#items);
    this.#tables = readTables(this.#page.sections, this.#page.title?.year);
    this.#charts = new ChartNames(this.#items);
  }

  result(): Extracted {
    const { title, signature } = this.#page;
    const blocks = new PageBlocks(this.#charts);
    const opening = findOpening(this.#page.aboveTitle, this.#page.beforeParts, title !== undefined);
    const openingText = this.#narrative(opening.items, 'opening');
    if (opening.publicationItem) this.#place('publication', placeOfItem(opening.publicationItem));
    blocks.title(title?.lines.map(({ text }) => text) ?? []);
    blocks.narrative(openingText, 'opening');

    const { narratives, tables } = this.#parts(blocks);
    const signed = this.#signature(signature);
    blocks.signature('agency', signature?.agency?.text);
    blocks.signature('date', signature?.date?.text);

    const organ = this.#organ(signed);
    const year = this.#year({
      title: title?.year,
      opening: openingText,
      overview: narratives.overview,
      problems: narratives.problems,
      published: opening.publication.date,
      signed: signed.date,
    });
    const report: Report = {
      ...emptyReport,
      format: this.#tables.format.id,
      year,
      title: this.#title(organ, year),
      organ: { ...emptyReport.organ, name: organ },
      publication: { ...emptyReport.publication, ...opening.publication },
      opening: openingText,
      narratives,
      tables,
      signature: signed,
      charts: this.#charts.charts,
    };
    for (const [path, place] of this.#charts.places) this.#place(path, place);
    return {
      format: this.#tables.format,
      report,
      document: {
        title: title?.lines.map(({ text }) => text).join('') ?? '',
        organ: organ ?? '',
        watermark: this.#document.watermark,
        blocks: blocks.blocks,
      },
      places: this.#places,
      raw: this.#raw,
      problems: this.#problems,
      structure: this.#structure(),
      unplaced: this.#unplaced,
    };
  }

  /** What stands in each part, and a table whose part has no heading. @param blocks are told what the page shows */
  #parts(blocks: PageBlocks): Pick<Report, 'narratives' | 'tables'> {
    const { sections } = this.#page;
    const narratives: Record<NarrativeId, Narrative | undefined> = { ...emptyReport.narratives };
    const tables: Record<TableId, TableSection> = { ...emptyReport.tables };
    const readTable = (part: TablePart, own: readonly Item[]): void => {
      tables[part.id] = this.#table(part.id, own);
      blocks.table(part, tables[part.id], this.#tables.tables.get(part.id));
    };
    for (const { opening: heading, items } of sections) {
      const { part } = heading;
      const found = foundHeading(heading, this.#items);
      this.#place(part.id, found.place);
      blocks.heading(part, found.text);
      const own = items.filter(item => !this.#tables.strays.has(item));
      if (part.kind === 'table') readTable(part, own);
      else {
        narratives[part.id] = this.#narrative(own, part.id);
        blocks.narrative(narratives[part.id], part.id);
      }
    }
    const headed = new Set<PartId>(sections.map(({ opening }) => opening.part.id));
    for (const { part } of this.#tables.tables.values()) if (!headed.has(part.id)) readTable(part, []);
    return { narratives, tables };
  }

  #place(path: Path, place: Place): void {
    if (!this.#places.has(path)) this.#places.set(path, place);
  }

  #narrative(items: readonly Item[], path: Path): Narrative | undefined {
    const reader = new NarrativeReader(items, this.#charts);
    const text = reader.text();
    reader.place(path, this.#places);
    if (text !== UNFILLED) return text;
    this.#raw.set(path, UNFILLED);
    return undefined;
  }

  /** @param own what stands in the part, read as text where it holds no table */
  #table(id: TableId, own: readonly Item[]): TableSection {
    const found = this.#tables.tables.get(id);
    if (!found) return { figures: {}, before: this.#narrative(own, `${id}.before`), note: undefined };
    const { zone, reading } = found;
    const [first] = zone.items;
    const isInPart = first !== undefined && own.includes(first);
    const before = this.#narrative(isInPart ? zone.before : own, `${id}.before`);
    const note = this.#narrative(isInPart ? zone.after : [], `${id}.note`);
    if (first) this.#places.set(id, placeOfItem(first));
    // A table that the format does not know is left unread: 60号's part two has other columns.
    if (!this.#tables.format.parts.some(part => part.id === id)) return { figures: {}, before, note };
    const { figures } = reading;
    for (const [path, place] of figures.places) this.#place(path, place);
    for (const [path, text] of figures.raw) this.#raw.set(path, text);
    for (const problem of figures.problems) this.#problems.push(problem);
    for (const extra of [...reading.extra, ...reading.repeatedRows]) {
      this.#unplaced.push({ text: extra.text, place: extra.place });
    }
    return { figures: figures.figures, before, note };
  }

  #signature(found: FoundSignature | undefined): Signature {
    if (found?.agency) this.#place('signature.agency', placeOfItem(found.agency.line));
    if (found?.date) {
      this.#place('signature.date', placeOfItem(found.date.line));
      if (found.date.iso === undefined) {
        this.#raw.set('signature.date', found.date.text);
        this.#unplaced.push({ text: found.date.text, place: placeOfItem(found.date.line) });
      }
    }
    return { agency: found?.agency?.text, date: found?.date?.iso };
  }

  /** As the title says; as the 落款 does where the title says nothing. */
  #organ(signature: Signature): string | undefined {
    const { title } = this.#page;
    const name = title?.organ ?? (signature.agency && looksLikeOrgan(signature.agency) ? signature.agency : undefined);
    const place = title?.organ === undefined ? this.#places.get('signature.agency') : title.lines[0]?.place;
    if (name === undefined || name.includes(UNFILLED)) return undefined;
    if (place) this.#place('organ.name', place);
    return withoutBlanks(name);
  }

  #year(evidence: YearEvidence): number | undefined {
    const { title } = this.#page;
    const year = reportYear(evidence);
    const place = title?.year === undefined ? this.#places.get('opening') : title.lines.at(-1)?.place;
    if (year !== undefined && place) this.#place('year', place);
    return year;
  }

  /** Left to the usual form where it has that form; Word breaks a title into lines within its paragraph to set it well. */
  #title(organ: string | undefined, year: number | undefined): string | undefined {
    const { title } = this.#page;
    const [first] = title?.lines ?? [];
    if (!title || !first) return undefined;
    this.#place('title', first.place);
    const { paragraph } = first.place;
    const isOneParagraph = paragraph !== undefined && title.lines.every(({ place }) => place.paragraph === paragraph);
    const texts = title.lines.map(({ text }) => text);
    const isUsual = texts.join(isOneParagraph ? '' : '\n') === defaultTitle(organ, year);
    return isUsual ? undefined : texts.join('\n');
  }

  #structure(): Structure {
    const { headings } = this.#page;
    const found = new Set<PartId>(headings.openings.map(({ part }) => part.id));
    return {
      headings: headings.openings.map(opening => foundHeading(opening, this.#items)),
      missingParts: format2021.parts.flatMap(({ id }) => (found.has(id) ? [] : [id])),
      doubledHeadings: headings.doubled.map(opening => foundHeading(opening, this.#items)),
      misplacedParts: misplacedParts(headings),
      tables: this.#tables.facts,
    };
  }
}
