/** Cells that would mend one broken sum and for whose new value something else speaks. */
import { type Table, tableById } from '../../format/index.ts';
import { plainFigure } from '../../report/figure.ts';
import type { Figures, Report } from '../../report/report.ts';
import { completeFigures } from '../../report/totals.ts';
import { type Contradiction, contradictions } from '../figure-phrases/contradictions.ts';
import { type Claim, readingsOf } from '../figure-phrases/measures.ts';
import { readProse } from '../figure-phrases/subject-claims.ts';
import { completedTables, type Subject } from '../subject.ts';
import type { Equation, StatedCell } from './equations.ts';
import { type Change, mendingCells } from './explain.ts';

export interface SupportedChange extends Change {
  /** 与…一致: what speaks for it. */
  readonly support: string;
}

/**
 * The changes that mend this sum and agree with last year's report or with a sentence of this one. What speaks for
 * several cells alike speaks for none.
 */
export function supportedChanges(subject: Subject, table: Table, equation: Equation): SupportedChange[] {
  const supported = mendingCells([equation]).flatMap(change => {
    const support = lastYears(subject, change) ?? narratives(subject, table, change);
    return support === undefined ? [] : [{ ...change, support }];
  });
  return supported.filter(({ support }) => supported.filter(other => other.support === support).length === 1);
}

/** What was carried out of last year was carried into this one, column by column. */
function lastYears({ previous, format }: Subject, { cell, value }: Change): string | undefined {
  if (!previous || cell.row.id !== 'carriedIn') return undefined;
  const { figures } = previous.report.tables.applications;
  const carriedOut = completeFigures(tableById(format, 'applications'), figures).carriedOut?.[cell.column.id];
  return carriedOut?.value === value ? '与上年年报结转下年度的数一致' : undefined;
}

/** A sentence that the tables contradict as they are, and would not with the change. */
function narratives(subject: Subject, table: Table, change: Change): string | undefined {
  const now = completedTables(subject);
  const after = withChanges(subject, table, [change]);
  for (const { line, claims } of readProse(subject)) {
    for (const claim of claims) {
      if (!claim.doubtful && !agrees(claim, now) && agrees(claim, after)) {
        return `与正文“${line.text.slice(claim.start, claim.end)}”一致`;
      }
    }
  }
  return undefined;
}

/** The sentences that the tables contradict as they are, and would not with the changes: they are no mistake of their own. */
export function contradictionsMended(subject: Subject, table: Table, changes: readonly Change[]): Contradiction[] {
  if (changes.length === 0) return [];
  const after = withChanges(subject, table, changes);
  return contradictions(subject).filter(({ claim }) => agrees(claim, after));
}

/**
 * The sentences that agree once this sum is mended, by whichever of its cells. Where the line of totals is out by as much,
 * the total beside the cell is mended with it: both were changed together.
 */
export function contradictionsOfSum(
  subject: Subject,
  table: Table,
  equation: Equation,
  broken: readonly Equation[],
): readonly Contradiction[] {
  const isInTotals = broken.some(
    ({ rule, line, difference }) => rule === equation.rule && line.isTotal && difference === equation.difference,
  );
  let most: readonly Contradiction[] = [];
  for (const change of mendingCells([equation])) {
    const total = isInTotals ? totalBeside(change, broken) : undefined;
    const mended = contradictionsMended(subject, table, total ? [change, total] : [change]);
    if (mended.length > most.length) most = mended;
    // Of two cells for which different sentences speak neither is the one.
    else if (mended.length === most.length && mended.some(one => !most.includes(one))) return [];
  }
  return most;
}

/** The total of the row in which a cell stands, out by as much. */
function totalBeside({ cell, value }: Change, broken: readonly Equation[]): Change | undefined {
  for (const { weights } of broken) {
    for (const other of weights.keys()) {
      if (other.row === cell.row && other.column.isTotal && other !== cell)
        return { cell: other, value: other.value + value - cell.value };
    }
  }
  return undefined;
}

const agrees = (claim: Claim, tables: Report['tables']): boolean =>
  readingsOf(claim, tables).some(({ value }) => Math.abs(value - claim.said) <= claim.slack);

function withChanges(subject: Subject, table: Table, changes: readonly Change[]): Report['tables'] {
  const section = subject.report.tables[table.id];
  const figures = changes.reduce((so, { cell, value }) => replaced(so, cell, value), section.figures);
  const tables = { ...completedTables(subject) };
  tables[table.id] = { ...section, figures: completeFigures(table, figures) };
  return tables;
}

function replaced(figures: Figures, { row, column }: StatedCell, value: number): Figures {
  return { ...figures, [row.id]: { ...figures[row.id], [column.id]: plainFigure(value) } };
}
