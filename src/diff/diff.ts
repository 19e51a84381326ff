/** Two reports side by side: whose they are, what kind of comparison that is, and everything that differs. */
import { tableCells } from '../document/free-table.ts';
import { chartName } from '../document/narrative.ts';
import type { RowId, TablePart } from '../format/index.ts';
import {
  type ComparedReport,
  type Comparison,
  compareReports,
  differingFigures,
  differingPassages,
  textsOf,
} from '../report/compare/compare.ts';

export interface DiffSide extends ComparedReport {
  /** As named on the command line. */
  readonly file: string;
}

/** Whose report one side is. */
export interface SideSummary {
  readonly file: string;
  /** 国办公开办函〔2021〕30号 */
  readonly format: string;
  readonly year: number | undefined;
  readonly organ: string | undefined;
}

/**
 * `years`: two years of an organ, whose reports are bound to differ; `versions`: the same report twice, as a draft and the
 * data it was made from are; `organs`: reports of two organs.
 */
export type Relation = 'years' | 'versions' | 'organs';

export interface Difference {
  readonly before: SideSummary;
  readonly after: SideSummary;
  readonly relation: Relation;
  readonly comparison: Comparison;
  /** How many differ; `rows` cannot be compared as their formats differ. */
  readonly counts: {
    readonly values: number;
    readonly figures: number;
    readonly passages: number;
    readonly rows: number;
  };
}

/** Compares two reports, whole or not; a value that one of them lacks differs from one that is given. */
export function diff(before: DiffSide, after: DiffSide): Difference {
  const comparison = compareReports(before, after, { chartName, tableCells });
  const summaries = { before: summaryOf(before), after: summaryOf(after) };
  return {
    ...summaries,
    relation: relationOf(summaries.before, summaries.after),
    comparison,
    counts: {
      values: comparison.values.filter(({ differs }) => differs).length,
      figures: differingFigures(comparison).length,
      passages: textsOf(comparison).flatMap(differingPassages).length,
      rows: incomparableRows(comparison).length,
    },
  };
}

/** Whether nothing differs, and everything could be compared. */
export function isSame({ counts }: Pick<Difference, 'counts'>): boolean {
  return Object.values(counts).every(count => count === 0);
}

export interface IncomparableRow {
  readonly part: TablePart;
  readonly row: RowId;
}

/** Rows that the two formats do not have in common, in the order of the page. */
export function incomparableRows({ parts }: Pick<Comparison, 'parts'>): readonly IncomparableRow[] {
  return parts.flatMap(part => (part.kind === 'table' ? part.incomparable.map(row => ({ part: part.part, row })) : []));
}

function summaryOf({ file, format, report }: DiffSide): SideSummary {
  return { file, format: format.reference, year: report.year, organ: report.organ.name };
}

/** What one side does not say is taken to be as the other says. */
function relationOf(before: SideSummary, after: SideSummary): Relation {
  const differ = <Value>(one: Value | undefined, other: Value | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  if (differ(before.organ, after.organ)) return 'organs';
  return differ(before.year, after.year) ? 'years' : 'versions';
}
