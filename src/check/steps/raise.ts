/** First step of a check: what the rules and the loader have found, in words. */
import type { Fix } from '../../report/edit.ts';
import type { Path } from '../../report/paths.ts';
import type { Place } from '../../report/places.ts';
import type { Problem } from '../../report/problem.ts';
import type { Mend } from '../fix/mend.ts';
import type { Fact, Rule, RuleId } from '../rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Severity } from '../severity.ts';
import type { Subject } from '../subject.ts';
import { fillWording } from './wording.ts';

/** A finding in the making: words and severity are settled, the place is still a path. */
export interface Raised {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly what: string;
  readonly remedy: string;
  readonly path: Path;
  readonly line: number | undefined;
  readonly excerpt: string | undefined;
  readonly offset: number | undefined;
  readonly values: Readonly<Record<string, string | number>>;
  readonly related: readonly RuleId[];
  /** Where it stands, when that is not the place of `path`. */
  readonly place: Place | undefined;
  /** What a rule proposes, still without its place in the file. */
  readonly mends: readonly Mend[];
  /** What the loader proposes. */
  readonly fix: Fix | undefined;
}

/** Severity that an office has set for a rule; binding rules keep their own. */
export function settingOf(settings: Settings, rule: Rule): Severity | 'off' | undefined {
  return rule.binding ? undefined : settings.severities[rule.id];
}

/** A fact with its rule's words; one of a kind that the rule has no words for is a bug. */
export function raiseFact(rule: Rule, fact: Fact, setting: Severity | undefined): Raised {
  const wording = rule.wordings[fact.kind];
  if (!wording) throw new Error(`rule ${rule.id} has no words for “${fact.kind}”`);
  const values = fact.values ?? {};
  return {
    rule,
    severity: setting ?? fact.severity ?? rule.severity,
    what: fillWording(wording.what, values),
    remedy: fillWording(wording.remedy, values),
    path: fact.path,
    line: fact.line,
    excerpt: fact.excerpt,
    offset: fact.offset,
    values,
    related: fact.related ?? [],
    place: fact.place,
    mends: fact.mends ?? [],
    fix: undefined,
  };
}

function raiseProblem(rule: Rule, problem: Problem, setting: Severity | undefined): Raised {
  return {
    rule,
    severity: setting ?? problem.severity ?? rule.severity,
    what: problem.what,
    remedy: problem.remedy,
    path: problem.path,
    line: problem.line,
    excerpt: problem.excerpt,
    offset: undefined,
    values: {},
    related: [],
    place: problem.place,
    mends: [],
    fix: problem.fix,
  };
}

const concerns = ({ appliesTo, needsPrevious }: Rule, { source, previous }: Subject): boolean =>
  appliesTo.includes(source.kind) && (previous !== undefined || !needsPrevious);

/** Whether a rule had its say about a subject: one that is switched off, or wants what is not there, had not. */
export function wasAsked(subject: Subject, rule: Rule): boolean {
  return concerns(rule, subject) && settingOf(subject.settings, rule) !== 'off';
}

/** More than any report gives cause for: a text that is wrong all over is not listed to its end. */
const MAX_FACTS = 200;

function first<Item>(most: number, items: Iterable<Item>): Item[] {
  const taken: Item[] = [];
  for (const item of items) if (taken.push(item) === most) break;
  return taken;
}

/** Runs every rule that applies; problems of loading and composing join under the rule that they name. */
export function raise(subject: Subject, rules: readonly Rule[]): Raised[] {
  const { problems, settings } = subject;
  const stray = problems.find(problem => !rules.some(rule => rule.id === problem.rule));
  if (stray) throw new Error(`a problem names rule ${stray.rule}, which does not exist`);
  const raised: Raised[] = [];
  for (const rule of rules) {
    const setting = settingOf(settings, rule);
    if (setting === 'off') continue;
    if (concerns(rule, subject)) {
      for (const fact of first(MAX_FACTS, rule.check(subject))) raised.push(raiseFact(rule, fact, setting));
    }
    if (rule.foldsProblems) continue;
    for (const problem of problems) {
      if (problem.rule === rule.id) raised.push(raiseProblem(rule, problem, setting));
    }
  }
  return raised;
}
