/** What a rule sees: a data file and a draft alike. */
import type { Document } from '../document/document.ts';
import type { Medium, Traces } from '../document/traces.ts';
import type { FormatDefinition } from '../format/index.ts';
import type { Places } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import type { Report, Waiver } from '../report/report.ts';
import type { Structure } from '../report/structure.ts';
import { completeTables } from '../report/totals.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';

/** What only the file has, beside report and document. */
export type Source = DataSource | DraftSource;

interface SourceBase {
  /** Name to show people. */
  readonly file: string;
  /** The text of the file where it is one, for the lines that findings show. */
  readonly text: string | undefined;
}

export interface DataSource extends SourceBase {
  readonly kind: 'data';
}

export interface DraftSource extends SourceBase {
  readonly kind: 'draft';
  readonly medium: Medium;
  /** What was left in the file by those who worked on it, and how its page is set. */
  readonly traces: Traces;
}

export interface PreviousReport {
  readonly file: string;
  readonly report: Report;
}

/** What a draft was made from, to tell whether it still says the same. */
export interface ReferenceReport {
  /** Name to show people. */
  readonly file: string;
  readonly report: Report;
  readonly format: FormatDefinition;
  /** Its page, for the sentences that are the template's own. */
  readonly document?: Document | undefined;
}

export interface Subject {
  readonly source: Source;
  readonly format: FormatDefinition;
  readonly report: Report;
  /** The report composed into its page, or the draft as it was read. */
  readonly document: Document;
  readonly places: Places;
  /** What was written where it differs from what the report holds, by path: `/`, `３件`, unreadable. */
  readonly raw: ReadonlyMap<string, string>;
  /** Last year's report, where it is known. */
  readonly previous: PreviousReport | undefined;
  /** The data that a draft was made from, where they are known. */
  readonly reference: ReferenceReport | undefined;
  /** How headings and tables stand in a draft; undefined for a data file, whose page is always in order. */
  readonly structure: Structure | undefined;
  /** What loading and composing, or extraction, found: breaches of the schema, unknown `{{…}}`, unreadable cells. */
  readonly problems: readonly Problem[];
  /** The waivers in force: the report's own, or for a draft those of the data file it was made from. */
  readonly waivers: readonly Waiver[];
  readonly settings: Settings;
}

type Optional = 'previous' | 'reference' | 'structure' | 'problems' | 'waivers' | 'settings' | 'raw';

/** What must be known of a file to check it; the rest has its usual value where it is left out. */
export type SubjectParts = Omit<Subject, Optional> & Partial<Pick<Subject, Optional>>;

/** Makes a subject of what a door has loaded, composed and found out. */
export function prepareSubject(parts: SubjectParts): Subject {
  return {
    previous: undefined,
    reference: undefined,
    structure: undefined,
    problems: [],
    waivers: parts.report.waivers,
    settings: defaultSettings,
    raw: new Map(),
    ...parts,
  };
}

/**
 * A fact about a subject that several rules need, computed when the first of them asks.
 * @param compute pure
 */
export function oncePerSubject<Value>(compute: (subject: Subject) => Value): (subject: Subject) => Value {
  const known = new WeakMap<Subject, { readonly value: Value }>();
  return subject => {
    let entry = known.get(subject);
    if (!entry) {
      entry = { value: compute(subject) };
      known.set(subject, entry);
    }
    return entry.value;
  };
}

/** The tables with every total that can be computed; stated totals stay as stated. */
export const completedTables = oncePerSubject(({ format, report }) => completeTables(format, report));
