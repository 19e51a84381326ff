/** The check: a chain of small steps from what the rules find to what a person reads. */
import type { Path } from '../report/paths.ts';
import type { Waiver } from '../report/report.ts';
import type { Finding } from './finding.ts';
import { fixOf } from './fix/fix-of.ts';
import { waiverRule } from './rules/data/waiver.ts';
import { rules } from './rules/index.ts';
import { retiredRules } from './rules/retired.ts';
import type { Severity } from './severity.ts';
import { fingerprint } from './steps/fingerprint.ts';
import { defined, locate, sourceLines } from './steps/locate.ts';
import { byPlace, type Placed } from './steps/order.ts';
import { type Raised, raise, raiseFact, wasAsked } from './steps/raise.ts';
import { applyWaivers, type Marked, waiverEntry } from './steps/waivers.ts';
import type { Subject } from './subject.ts';

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export type Counts = Readonly<Record<Severity | 'waived', number>>;

export interface CheckResult {
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Findings that a waiver accepts. */
  readonly waived: readonly WaivedFinding[];
  readonly counts: Counts;
}

type Item = Marked & Placed;

/**
 * Checks a data file or a draft with every rule that applies to it. A rule that throws is a bug and is let through.
 * @param subject see `prepareSubject`
 */
export function check(subject: Subject): CheckResult {
  const lines = subject.source.text === undefined ? [] : sourceLines(subject.source.text);
  const items = raise(subject, rules).map(raised => describe(subject, raised, lines));
  const { open, waived, facts } = applyWaivers(items, subject.waivers, {
    rules,
    retired: retiredRules,
    wasAsked: rule => wasAsked(subject, rule),
  });
  const troubles = facts
    .filter(({ path }) => !isReported(subject, path))
    .map(fact => describe(subject, raiseFact(waiverRule, fact, undefined), lines));
  const findings = [...open, ...troubles].sort(byPlace(subject.format)).map(({ finding }) => finding);
  const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
  return {
    findings,
    waived: waived.map(({ item, waiver }) => ({ finding: item.finding, waiver })),
    counts: { error: count('error'), warning: count('warning'), hint: count('hint'), waived: waived.length },
  };
}

/** Whether loading has already found something wrong in this entry: one mistake is one message. */
function isReported({ problems }: Subject, entry: Path): boolean {
  return problems.some(({ path }) => path === entry || path.startsWith(`${entry}.`));
}

function describe(subject: Subject, raised: Raised, lines: readonly string[]): Item {
  const { rule, severity, what, remedy, path, related } = raised;
  const mark = fingerprint(subject, raised);
  const { location, excerpt } = locate(subject, raised, lines);
  const waivable = !rule.binding && location.path !== undefined;
  const finding: Finding = {
    rule: rule.id,
    name: rule.name,
    severity,
    message: what,
    remedy,
    location,
    fingerprint: mark,
    ...defined<Pick<Finding, 'basis' | 'related' | 'excerpt' | 'waiver' | 'fix'>>({
      basis: rule.basis,
      related: related.length > 0 ? related : undefined,
      excerpt,
      waiver: waivable ? waiverEntry(rule, location.path ?? '', mark) : undefined,
      fix: raised.fix ?? fixOf(subject, raised.mends, lines),
    }),
  };
  return { finding, fingerprint: mark, path };
}
