/** What the narrative states otherwise than the tables hold. */
import type { TableId } from '../../format/index.ts';
import type { Report } from '../../report/report.ts';
import type { ProseLine } from '../prose/lines.ts';
import { completedTables, oncePerSubject, type Subject } from '../subject.ts';
import { type Claim, type Measure, type Reading, readingsOf } from './measures.ts';
import { readProse } from './subject-claims.ts';

export interface Contradiction {
  readonly line: ProseLine;
  readonly claim: Claim;
  /** Every way to read the claim; the tables agree with none. */
  readonly readings: readonly [Reading, ...Reading[]];
}

interface ReadClaim {
  readonly line: ProseLine;
  readonly claim: Claim;
  readonly readings: readonly Reading[];
  readonly isTrue: boolean;
}

export const contradictions = oncePerSubject((subject): readonly Contradiction[] => {
  const read = readClaims(subject);
  // 「全县收到186件，县政府办公室收到11件」: where the table holds the latter, the former is no mistake.
  const confirmed = new Set<Measure>();
  for (const { claim, isTrue } of read) {
    if (claim.denied || claim.isRegional || !isTrue) continue;
    for (const measure of claim.measures) confirmed.add(measure);
  }
  const wrong = withoutMoreOfNone(
    read.filter(({ isTrue }) => !isTrue),
    completedTables(subject),
  );
  return wrong.flatMap(({ line, claim, readings: [first, ...others] }) => {
    if (!first) return [];
    if (claim.isRegional && claim.measures.every(measure => confirmed.has(measure))) return [];
    // 「行政复议3件，均维持」: where there were not 3, that is the mistake.
    const { follows } = claim;
    if (follows && !agrees(follows, readingsOf(follows, completedTables(subject)))) return [];
    return [{ line, claim, readings: [first, ...others] as const }];
  });
});

/** 「收到申请2件，其中自然人2件，已办结2件」 where the table has none at all: one mistake, told where the line begins with it. */
function withoutMoreOfNone(wrong: readonly ReadClaim[], tables: Report['tables']): readonly ReadClaim[] {
  const { figures } = tables.applications;
  const isNone = (['received', 'carriedIn', 'outcomeTotal'] as const).every(row => figures[row]?.total?.value === 0);
  if (!isNone) return wrong;
  const told = new Set<ProseLine>();
  return wrong.filter(({ line, claim }) => {
    if (!claim.measures.every(({ table }) => table === 'applications')) return true;
    const isFirst = !told.has(line);
    told.add(line);
    return isFirst;
  });
}

function readClaims(subject: Subject): readonly ReadClaim[] {
  const tables = completedTables(subject);
  const read: ReadClaim[] = [];
  for (const { line, claims } of readProse(subject)) {
    for (const claim of claims) {
      if (claim.measures.some(({ table }) => isMisread(table, subject))) continue;
      const readings = readingsAsWhole(claim, tables);
      read.push({ line, claim, readings, isTrue: agrees(claim, readings) });
    }
  }
  return read;
}

/** In text without cells, what does not fit leaves open which number is whose; that it does not fit is told of the table. */
function isMisread(table: TableId, { structure, problems }: Subject): boolean {
  const facts = structure?.tables[table];
  if (facts?.found !== 'stream') return false;
  const isUnclear = problems.some(({ rule, path }) => rule === 'table/shape' && path.startsWith(`${table}.`));
  return isUnclear || facts.extra.length > 0 || facts.repeatedRows.length > 0;
}

/** 「收到9件，其中自然人7件」: where 9 are the new ones, so are the 7. */
function readingsAsWhole(claim: Claim, tables: Report['tables']): readonly Reading[] {
  const readings = readingsOf(claim, tables);
  const { partOf } = claim;
  if (!partOf || readings.length < 2) return readings;
  const meant = readingsOf(partOf, tables).filter(reading => agrees(partOf, [reading]));
  const alike = readings.filter(({ rows }) => meant.some(whole => whole.rows.join() === rows.join()));
  return alike.length > 0 ? alike : readings;
}

const agrees = ({ said, slack }: Claim, readings: readonly Reading[]): boolean =>
  readings.some(({ value }) => Math.abs(value - said) <= slack);
