/**
 * What a page cannot show and our own DOCX carries beside it: the kind of organ, contact data, the names that narrative
 * cites. It is taken only where the page reads the same with it; where the two differ, the page wins.
 */
import { tableCells } from '../document/free-table.ts';
import { chartName } from '../document/narrative.ts';
import type { FormatDefinition, NarrativeId, TableId } from '../format/index.ts';
import { type Published, published } from '../report/published.ts';
import type { Narrative, Report, TableSection } from '../report/report.ts';

const narrativeIds: readonly NarrativeId[] = ['overview', 'problems', 'otherMatters'];
const tableIds: readonly TableId[] = ['disclosure', 'applications', 'review'];

const reader = { chartName, tableCells };

/**
 * @param page what was read from the page
 * @param carried the report that the file carries
 * @param templateOpening what the template says before part one of the carried report, which states no 引言
 */
export function withCarried(
  page: Report,
  carried: Report,
  format: FormatDefinition,
  templateOpening: Narrative | undefined,
): Report {
  if (carried.organ.name !== page.organ.name || carried.year !== page.year) return page;
  const unseen: Report = {
    ...page,
    organ: { ...carried.organ, name: page.organ.name },
    publication: { ...carried.publication, ...stated(page.publication) },
    site: carried.site,
  };
  // Figures stay the page's, so that a name cited in narrative stands only where it gives the words of the page.
  const opening = carried.opening ?? templateOpening;
  const shown = published(unseen, format, reader);
  const candidate: Report = { ...unseen, title: carried.title, charts: carried.charts, ...textsOf(carried, unseen) };
  const offered = published({ ...candidate, opening }, format, reader);
  const same = (of: (publication: Published) => unknown): boolean => isSame(of(shown), of(offered));

  const title = same(({ title: lines }) => lines) ? carried.title : page.title;
  const keepsOpening = same(({ opening: lines }) => lines) ? carried.opening : page.opening;
  const parts = shown.parts.map((part, index) => isSame(part, offered.parts[index]));
  if (parts.every(unchanged => unchanged)) return { ...candidate, title, opening: keepsOpening };

  // Charts go by the names that the narrative of one of the two uses: a narrative that places any stays the page's.
  const unchanged = new Set(shown.parts.flatMap(({ part }, index) => (parts[index] ? [part] : [])));
  const narratives = { ...page.narratives };
  for (const id of narrativeIds) {
    const text = carried.narratives[id];
    if (unchanged.has(id) && !placesChart(text)) narratives[id] = text;
  }
  const tables = { ...page.tables };
  for (const id of tableIds) if (unchanged.has(id)) tables[id] = candidate.tables[id];
  return { ...unseen, title, opening: keepsOpening, narratives, tables };
}

function textsOf(carried: Report, page: Report): Pick<Report, 'narratives' | 'tables'> {
  const section = (id: TableId): TableSection => ({
    figures: page.tables[id].figures,
    before: carried.tables[id].before,
    note: carried.tables[id].note,
  });
  return {
    narratives: carried.narratives,
    tables: { disclosure: section('disclosure'), applications: section('applications'), review: section('review') },
  };
}

const placesChart = (text: Narrative | undefined): boolean =>
  (text ?? '').split('\n').some(line => chartName(line) !== undefined);

/** The fields that say something. */
function stated<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
