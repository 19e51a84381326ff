/** The three official tables of a page: found in their parts or elsewhere, and read. */
import { type FormatDefinition, format2021, type Table, type TableId, type TablePart } from '../format/index.ts';
import type { TableFacts } from './extracted.ts';
import { formatVersion } from './format-version.ts';
import { type Item, placeOfItem } from './items.ts';
import type { Section } from './sections.ts';
import type { TableReading } from './tables/reading.ts';
import { readReview } from './tables/review.ts';
import { readRows } from './tables/rows.ts';
import { countOutdated, isOfficial, type Zone, zoneOf } from './tables/zone.ts';

export interface ReadTable {
  readonly part: TablePart;
  readonly zone: Zone;
  readonly reading: TableReading;
}

export interface ReportTables {
  readonly format: FormatDefinition;
  readonly tables: ReadonlyMap<TableId, ReadTable>;
  /** Tables that stand in the section of another part; they are no free tables of that part. */
  readonly strays: ReadonlySet<Item>;
  readonly facts: Readonly<Record<TableId, TableFacts>>;
}

const read = (table: Table, zone: Zone): TableReading =>
  table.id === 'review' ? readReview(table, zone.lines) : readRows(table, zone.lines);

/** @param year of the title */
export function readTables(sections: readonly Section[], year: number | undefined): ReportTables {
  const tables = new Map<TableId, ReadTable>();
  const strays = new Set<Item>();
  for (const part of format2021.parts) {
    if (part.kind !== 'table') continue;
    const zone = zoneIn(part.table, sections) ?? strayZone(part.table, sections, strays);
    if (zone) tables.set(part.id, { part, zone, reading: read(part.table, zone) });
  }
  const outdated = countOutdated(sections.flatMap(({ items }) => items));
  const format = formatVersion(year, outdated, tables.get('applications')?.reading);
  for (const part of format.parts) {
    const found = part.kind === 'table' ? tables.get(part.id) : undefined;
    // The rows of part three differ between the versions; it is read again where it was read by the wrong ones.
    if (part.kind === 'table' && found && found.part.table !== part.table) {
      tables.set(part.id, { ...found, part, reading: read(part.table, found.zone) });
    }
  }
  const factsOf = (id: TableId): TableFacts => facts(id, format, tables.get(id), sections);
  return {
    format,
    tables,
    strays,
    facts: { disclosure: factsOf('disclosure'), applications: factsOf('applications'), review: factsOf('review') },
  };
}

function zoneIn(table: Table, sections: readonly Section[]): Zone | undefined {
  const section = sections.find(({ opening }) => opening.part.id === table.id);
  return section && zoneOf(table, section.items);
}

/** A table below the heading of another part, as when its own heading is missing. */
function strayZone(table: Table, sections: readonly Section[], strays: Set<Item>): Zone | undefined {
  const items = sections.flatMap(section => section.items).filter(item => !strays.has(item) && isOfficial(table, item));
  const zone = zoneOf(table, items);
  for (const item of zone?.items ?? []) strays.add(item);
  return zone;
}

const noFacts: TableFacts = {
  found: undefined,
  pictured: false,
  place: undefined,
  confidence: undefined,
  labels: [],
  missingRows: [],
  missingColumns: [],
  repeatedRows: [],
  extra: [],
  outdated: [],
};

function facts(
  id: TableId,
  format: FormatDefinition,
  found: ReadTable | undefined,
  sections: readonly Section[],
): TableFacts {
  const section = sections.find(({ opening }) => opening.part.id === id);
  const pictured = section?.items.some(({ kind }) => kind === 'picture') ?? false;
  if (!found) return { ...noFacts, pictured };
  const [first] = found.zone.items;
  const all = found.reading.facts(found.zone.found, first && placeOfItem(first));
  if (format.parts.some(part => part.id === id)) return all;
  // Of a table that the format does not know, no more can be said than that it is there.
  return { ...noFacts, found: all.found, place: all.place, outdated: all.outdated };
}
