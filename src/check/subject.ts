/** What a rule sees: a data file and a draft alike. */
import type { Document } from '../document/document.ts';
import type { FormatDefinition } from '../format/index.ts';
import type { Places } from '../report/places.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from './settings.ts';

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
  readonly settings: Settings;
}
