/** What the narrative states otherwise than the tables hold. */
import { completedTables, oncePerSubject } from '../subject.ts';
import type { ProseLine } from './lines.ts';
import { type Claim, type Measure, type Reading, readingsOf } from './measures.ts';
import { readProse } from './subject-claims.ts';

export interface Contradiction {
  readonly line: ProseLine;
  readonly claim: Claim;
  /** Every way to read the claim; the tables agree with none. */
  readonly readings: readonly [Reading, ...Reading[]];
}

export const contradictions = oncePerSubject((subject): readonly Contradiction[] => {
  const lines = readProse(subject);
  const tables = completedTables(subject);
  // 「全县收到186件，县政府办公室收到11件」: where the table holds the latter, the former is no mistake.
  const confirmed = new Set<Measure>();
  for (const { claims } of lines) {
    for (const claim of claims)
      if (!claim.denied && !claim.isRegional && agrees(claim, readingsOf(claim, tables)))
        for (const measure of claim.measures) confirmed.add(measure);
  }
  const found: Contradiction[] = [];
  for (const { line, claims } of lines) {
    for (const claim of claims) {
      if (claim.isRegional && claim.measures.every(measure => confirmed.has(measure))) continue;
      const [first, ...others] = readingsOf(claim, tables);
      if (first && !agrees(claim, [first, ...others])) found.push({ line, claim, readings: [first, ...others] });
    }
  }
  return found;
});

const agrees = ({ said, slack }: Claim, readings: readonly Reading[]): boolean =>
  readings.some(({ value }) => Math.abs(value - said) <= slack);
