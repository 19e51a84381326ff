/** What a rule sees: a data file and a draft alike. */
import type { Document } from '../document/document.ts';
import type { FormatDefinition } from '../format/index.ts';
import type { Places } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import type { Report, Waiver } from '../report/report.ts';
import { completeTables } from '../report/totals.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What only the file has, beside report and document. */
export interface Source {
  readonly kind: 'data' | 'draft';
  /** Name to show people. */
  readonly file: string;
  /** The text of a data file, for the lines that findings show. */
  readonly text: string | undefined;
}

export interface PreviousReport {
  readonly file: string;
  readonly report: Report;
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
  /** What loading and composing found: breaches of the schema and unknown `{{…}}`. */
  readonly problems: readonly Problem[];
  /** The waivers in force: the report's own, or for a draft those of the data file it was made from. */
  readonly waivers: readonly Waiver[];
  readonly settings: Settings;
}

type Optional = 'previous' | 'problems' | 'waivers' | 'settings' | 'raw';

/** What must be known of a file to check it; the rest has its usual value where it is left out. */
export type SubjectParts = Omit<Subject, Optional> & Partial<Pick<Subject, Optional>>;

/** Makes a subject of what a door has loaded, composed and found out. */
export function prepareSubject(parts: SubjectParts): Subject {
  return {
    previous: undefined,
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
    const entry = known.get(subject) ?? { value: compute(subject) };
    known.set(subject, entry);
    return entry.value;
  };
}

/** The tables with every total that can be computed; stated totals stay as stated. */
export const completedTables = oncePerSubject(({ format, report }) => completeTables(format, report));
