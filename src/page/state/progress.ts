/** What is left to do in each section: what is not filled in, and what the check says. */
import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../check/severity.ts';
import { type FormatDefinition, type Part, rowsOf } from '../../format/index.ts';
import type { Report } from '../../report/report.ts';
import type { FindingsByPath } from '../contracts.ts';
import { type SectionId, sectionOf, sectionsOf } from './sections.ts';

export interface Progress {
  /** Cells, texts and entries without which nothing can be published. */
  readonly unfilled: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Rules that say no more than that something is still to be filled in: `unfilled` counts it. */
const fillingRules: readonly string[] = ['data/unfilled', 'data/missing-key', 'content/empty-part'];

export function progressOf(
  report: Report,
  byPath: FindingsByPath,
  format: FormatDefinition,
): ReadonlyMap<SectionId, Progress> {
  const counts = new Map<SectionId, Record<Severity, number>>();
  const countsOf = (id: SectionId): Record<Severity, number> => {
    const known = counts.get(id) ?? { error: 0, warning: 0, hint: 0 };
    counts.set(id, known);
    return known;
  };
  for (const [path, findings] of byPath) {
    const section = countsOf(sectionOf(path, format));
    for (const { rule, severity } of findings) if (!fillingRules.includes(rule)) section[severity]++;
  }
  return new Map(
    sectionsOf(format).map(({ id }) => [
      id,
      { unfilled: unfilledIn(id, report, byPath.get(id) ?? [], format), counts: countsOf(id) },
    ]),
  );
}

function unfilledIn(id: SectionId, report: Report, findings: readonly Finding[], format: FormatDefinition): number {
  if (id === 'organ') return Number(report.year === undefined) + Number(report.organ.name === undefined);
  const part = format.parts.find(candidate => candidate.id === id);
  return part ? unfilledInPart(part, report, findings) : 0;
}

/** @param findings of the part as a whole: a narrative of headings alone is left to write too */
function unfilledInPart(part: Part, report: Report, findings: readonly Finding[]): number {
  if (part.kind === 'narrative') {
    const isEmpty = report.narratives[part.id] === undefined;
    return Number(isEmpty || findings.some(({ rule }) => rule === 'content/empty-part'));
  }
  const { figures } = report.tables[part.id];
  return rowsOf(part.table.nodes)
    .filter(({ isTotal }) => !isTotal)
    .reduce(
      (sum, { id, columns }) =>
        sum + columns.filter(column => !column.isTotal && figures[id]?.[column.id] === undefined).length,
      0,
    );
}
