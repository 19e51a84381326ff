/** The parts of the data file other than its tables, as entries. What is not given is left out. */
import { chartKindNames, fieldKeys, ownKeys } from '../paths.ts';
import type { Chart, Report, Waiver } from '../report.ts';
import { block, type Entry, type Item, inline, number, paragraphs, text } from './item.ts';

const line = (key: string, value: string | undefined): Entry[] =>
  value === undefined ? [] : [{ key, item: text(value) }];

export const narrativeEntry = (key: string, value: string | undefined): Entry[] =>
  value === undefined ? [] : [{ key, item: paragraphs(value) }];

const section = (key: string, entries: readonly Entry[]): Entry[] =>
  entries.length === 0 ? [] : [{ key, item: block(entries) }];

const given = <Field extends string>(
  keys: Readonly<Record<Field, string>>,
  fields: Readonly<Record<Field, string | undefined>>,
): Entry[] => {
  const entries: Entry[] = [];
  for (const field in keys) entries.push(...line(keys[field], fields[field]));
  return entries;
};

export function titleEntry(title: string | undefined): Entry[] {
  if (title === undefined) return [];
  return [{ key: ownKeys.title, item: title.includes('\n') ? paragraphs(title) : text(title) }];
}

export const organEntry = ({ organ }: Report): Entry[] => section(ownKeys.organ, given(fieldKeys.organ, organ));

export const publicationEntry = ({ publication }: Report): Entry[] =>
  section(ownKeys.publication, given(fieldKeys.publication, publication));

export const siteEntry = ({ site }: Report): Entry[] => section(ownKeys.site, given(fieldKeys.site, site));

export const previousFileEntry = ({ previousFile }: Report): Entry[] => line(ownKeys.previousFile, previousFile);

export const signatureEntry = ({ signature }: Report): Entry[] =>
  section(ownKeys.signature, given(fieldKeys.signature, signature));

/** Points on one line as long as they fit there. */
const WIDE = 50;

function pointsItem(points: readonly { readonly label: string; readonly value: number }[]): Item {
  const entries = points.map(({ label, value }) => ({ key: label, item: number(value) }));
  const width = points.reduce((sum, { label, value }) => sum + label.length + String(value).length + 4, 0);
  return width > WIDE ? block(entries) : inline(entries);
}

function chartItem({ name, caption, content, description }: Chart): Item {
  const keys = fieldKeys.charts;
  const drawn: Entry[] =
    content.kind === 'image'
      ? line(keys.image, content.file)
      : [
          { key: keys.kind, item: text(chartKindNames[content.kind]) },
          { key: keys.points, item: pointsItem(content.points) },
        ];
  return block([
    ...line(keys.name, name),
    ...line(keys.caption, caption),
    ...drawn,
    ...line(keys.description, description),
  ]);
}

export function chartsEntry(charts: readonly Chart[]): Entry[] {
  if (charts.length === 0) return [];
  return [{ key: ownKeys.charts, item: { kind: 'list', inline: false, items: charts.map(chartItem) } }];
}

export function waiversEntry(waivers: readonly Waiver[]): Entry[] {
  if (waivers.length === 0) return [];
  const items = waivers.map(waiver => block(given(fieldKeys.waivers, waiver)));
  return [{ key: ownKeys.waivers, item: { kind: 'list', inline: false, items } }];
}
