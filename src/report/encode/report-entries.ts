/** The whole report as entries of the data file, in the order of the page. */
import { formatById, type Part, type TablePart } from '../../format/index.ts';
import { ownKeys } from '../paths.ts';
import type { Report } from '../report.ts';
import {
  chartsEntry,
  narrativeEntry,
  organEntry,
  previousFileEntry,
  publicationEntry,
  signatureEntry,
  siteEntry,
  titleEntry,
  waiversEntry,
} from './fields.ts';
import { partGuidance } from './guidance.ts';
import { block, type Entry, empty, type Item, number, text } from './item.ts';
import { differingTotals } from './stated-totals.ts';
import { tableEntries, type Unreadable } from './table-entries.ts';

export interface EncodeOptions {
  /** Which of the stated totals are written: every one, or those that differ from what the figures give. Default 'stated'. */
  readonly totals?: 'stated' | 'differing';
  /** What stood in cells that could not be read, by path; YAML tells it in comments. */
  readonly unreadable?: Unreadable;
  /** What was typed as year and in cells that could not be read, by path: written as it was typed, for the check to find. */
  readonly typed?: Unreadable;
  /** Address of the JSON Schema, for editors that complete and explain. */
  readonly schema?: string;
}

const nothing: Unreadable = new Map();

function tableEntry(part: TablePart, report: Report, options: EncodeOptions): Entry {
  const { figures: stated, before, note } = report.tables[part.id];
  const figures = options.totals === 'differing' ? differingTotals(part.table, stated) : stated;
  const entries = tableEntries(part.table, figures, {
    told: options.unreadable ?? nothing,
    typed: options.typed ?? nothing,
  });
  const around = [narrativeEntry(ownKeys.before, before), narrativeEntry(ownKeys.note, note)] as const;
  if (!entries && !before && !note) return { key: part.label, item: text('无') };
  return {
    key: part.label,
    item: block([...around[0], ...(entries ?? [{ key: ownKeys.rest, item: number(0) }]), ...around[1]]),
  };
}

function partEntry(part: Part, report: Report, options: EncodeOptions): Entry {
  if (part.kind === 'table') return tableEntry(part, report, options);
  const [entry = { key: part.label, item: empty }] = narrativeEntry(part.label, report.narratives[part.id]);
  return entry;
}

function yearItem(year: number | undefined, typed: string | undefined): Item {
  if (year !== undefined) return number(year);
  return typed === undefined ? empty : text(typed);
}

/** @param guidance comments above each part for the person who fills the file */
export function reportEntries(report: Report, options: EncodeOptions, guidance: boolean): Entry[] {
  const format = formatById(report.format);
  const spaced = (entries: readonly Entry[]): Entry[] => entries.map(entry => ({ ...entry, spaced: true }));
  const parts = format.parts.map((part): Entry => {
    const entry = partEntry(part, report, options);
    return { ...entry, comments: [...(guidance ? partGuidance(part) : []), ...(entry.comments ?? [])] };
  });
  return [
    { key: ownKeys.format, item: text(format.reference) },
    { key: ownKeys.year, item: yearItem(report.year, options.typed?.get('year')) },
    ...titleEntry(report.title),
    ...organEntry(report),
    ...publicationEntry(report),
    ...siteEntry(report),
    ...previousFileEntry(report),
    ...spaced([
      ...narrativeEntry(ownKeys.opening, report.opening),
      ...parts,
      ...signatureEntry(report),
      ...chartsEntry(report.charts),
      ...waiversEntry(report.waivers),
    ]),
  ];
}
