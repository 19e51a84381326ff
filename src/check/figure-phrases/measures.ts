/** What the tables hold that sentences speak of. */
import type { ColumnId, FormatDefinition, Label, RowId, TableId } from '../../format/index.ts';
import { groupsOf, rowsOf, tableById } from '../../format/index.ts';
import type { Figures, Report } from '../../report/report.ts';

/** The matter a sentence is about; a verb without a subject speaks of the one before it. */
export type Topic = 'applications' | 'review' | 'decisions' | 'documents' | 'fees';

/** A number of the tables under the name that sentences give it. */
export interface Measure {
  readonly topic: Topic;
  readonly table: TableId;
  /** Rows whose sum it is; of several readings any may be meant. The first is the one that findings name. */
  readonly readings: readonly (readonly RowId[])[];
  /** Undefined where the verb decides: documents made, repealed or in force. */
  readonly column: ColumnId | undefined;
  /** Speaks of applications without saying which of their numbers: 政府信息公开申请. */
  readonly generic: boolean;
  readonly doubtful: boolean;
}

const applications = (...readings: readonly (readonly RowId[])[]): Measure => ({
  topic: 'applications',
  table: 'applications',
  readings,
  column: 'total',
  generic: false,
  doubtful: false,
});

const review = (...rows: readonly RowId[]): Measure => ({ ...applications(rows), topic: 'review', table: 'review' });

const disclosure = (topic: Topic, row: RowId, column: ColumnId | undefined): Measure => ({
  ...applications([row]),
  topic,
  table: 'disclosure',
  column,
});

const taken: readonly (readonly RowId[])[] = [['received'], ['received', 'carriedIn']];

export const measures = {
  /** 收到, 受理, 新收: real reports mean the new ones or all that were to be handled. */
  received: applications(...taken),
  receivedAlone: applications(['received']),
  handled: applications(['received', 'carriedIn'], ['outcomeTotal'], ['received']),
  finished: applications(['outcomeTotal']),
  carriedIn: applications(['carriedIn']),
  carriedOut: applications(['carriedOut']),
  /** 未办结: none but those carried over, where it is said of applications at the year's end. */
  pending: { ...applications(['carriedOut']), doubtful: true },
  carriedEitherWay: { ...applications(['carriedOut'], ['carriedIn']), doubtful: true },
  /** 申请 47 件 with no verb. */
  anyApplications: {
    ...applications(...taken, ['outcomeTotal']),
    generic: true,
    doubtful: true,
  },
  reconsideration: review('reconsideration'),
  litigation: review('directLitigation', 'litigationAfterReconsideration'),
  directLitigation: review('directLitigation'),
  litigationAfterReconsideration: review('litigationAfterReconsideration'),
  /** Either kind of case. */
  disputes: review('reconsideration', 'directLitigation', 'litigationAfterReconsideration'),
  licensing: disclosure('decisions', 'licensing', 'decisions'),
  penalties: disclosure('decisions', 'penalties', 'decisions'),
  coercion: disclosure('decisions', 'coercion', 'decisions'),
  regulations: disclosure('documents', 'regulations', undefined),
  normativeDocuments: disclosure('documents', 'normativeDocuments', undefined),
  administrativeFees: disclosure('fees', 'administrativeFees', 'amount'),
} as const satisfies Readonly<Record<string, Measure>>;

/** How applications were decided, and what that is called. */
export interface Outcome {
  /** Of the row or group. */
  readonly id: string;
  readonly label: Label;
  readonly measure: Measure;
}

/** The outcomes of part three by the label of their row or group; labels that say nothing alone (其他, 总计) are left out. */
export function outcomesByLabel(format: FormatDefinition): readonly Outcome[] {
  const outcomes = groupsOf(tableById(format, 'applications').nodes).find(({ id }) => id === 'outcomes');
  if (!outcomes) return [];
  const rows = rowsOf(outcomes.children).filter(({ id, isTotal }) => id !== 'otherOutcome' && !isTotal);
  return [
    ...groupsOf(outcomes.children).map(({ id, label, children }) => ({
      id,
      label,
      measure: applications(rowsOf(children).map(row => row.id)),
    })),
    ...rows.map(({ id, label }) => ({ id, label, measure: applications([id]) })),
  ];
}

/** One number that a sentence states. */
export interface Claim {
  /** As said; amounts in 元. */
  readonly said: number;
  /** How far it may be off, being rounded: 1.2万 is anything from 11 500 to 12 500. */
  readonly slack: number;
  /** 未收到, 没有发生: zero said in words. */
  readonly denied: boolean;
  /** What it is the sum of. */
  readonly measures: readonly Measure[];
  /** Columns meant instead of the measures' own; of several readings any may be meant. */
  readonly columns: readonly (readonly ColumnId[])[] | undefined;
  /** What it is a part of, by the sentence; the reading of one is that of the other. */
  readonly partOf?: Claim | undefined;
  /** What it was said of all of, 均维持: where that is wrong, so is this, and no second mistake. */
  readonly follows?: Claim;
  /** The sentence may mean something else. */
  readonly doubtful: boolean;
  /** Said of the whole that a government governs, of which its tables may hold its own office alone. */
  readonly isRegional: boolean;
  /** Characters of the line, from `start` up to `end`, that state it. */
  readonly start: number;
  readonly end: number;
}

/** One way to read a claim: the rows and columns that it adds up, and what they come to. */
export interface Reading {
  readonly value: number;
  readonly table: TableId;
  readonly rows: readonly RowId[];
  readonly columns: readonly ColumnId[];
}

/**
 * Every way to read a claim; none where a figure it needs is not yet given.
 * @param tables with their totals
 */
export function readingsOf(claim: Claim, tables: Report['tables']): readonly Reading[] {
  let sums: readonly Reading[] | undefined;
  for (const measure of claim.measures) {
    const next = measureReadings(measure, claim.columns, tables);
    // Several measures are added up; which of the readings of each is meant goes together by position.
    sums = sums ? sums.flatMap((sum, index) => add(sum, next[index] ?? next[0])) : next;
  }
  return sums ?? [];
}

function measureReadings(measure: Measure, columns: Claim['columns'], tables: Report['tables']): readonly Reading[] {
  const { figures } = tables[measure.table];
  const own = measure.column ? [[measure.column]] : [];
  const readings: Reading[] = [];
  for (const added of columns ?? own) {
    for (const rows of measure.readings) {
      const value = sumOf(rows, added, figures);
      // What was meant may be the very number that is not known.
      if (value === undefined) return [];
      readings.push({ value, table: measure.table, rows, columns: added });
    }
  }
  return readings;
}

/** Undefined where a figure is not yet given. */
function sumOf(rows: readonly RowId[], columns: readonly ColumnId[], figures: Figures): number | undefined {
  let value = 0;
  for (const row of rows) {
    for (const column of columns) {
      const figure = figures[row]?.[column];
      if (!figure) return undefined;
      value += figure.value;
    }
  }
  return value;
}

const add = (sum: Reading, next: Reading | undefined): readonly Reading[] =>
  next ? [{ ...sum, value: sum.value + next.value, rows: [...sum.rows, ...next.rows] }] : [];
