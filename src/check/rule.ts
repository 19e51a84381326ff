/**
 * A rule is data and one pure function: it returns paths and facts; the runner adds places, severity and words.
 */
import type { Path } from '../report/paths.ts';
import type { Place } from '../report/places.ts';
import type { Mend } from './fix/mend.ts';
import type { Severity } from './severity.ts';
import type { Subject } from './subject.ts';

export type Family = 'sum' | 'year' | 'table' | 'format' | 'content' | 'prose' | 'privacy' | 'draft' | 'data' | 'date';

export type RuleId = `${Family}/${string}`;

/** Words for one kind of finding; `{name}` stands for a value of the fact. */
export interface Wording {
  /** 错在哪: what stands there, what should, the difference. */
  readonly what: string;
  /** 怎么改. */
  readonly remedy: string;
}

export interface Fact<Kind extends string = string> {
  /** Which of the rule's wordings applies. */
  readonly kind: Kind;
  readonly path: Path;
  /** Index of the line in the narrative's normal form, from 0. */
  readonly line?: number;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The words it is about, as they stand in the source. */
  readonly excerpt?: string;
  /** Where `excerpt` begins in its line, counted in UTF-16 units from 0; without it the first occurrence is meant. */
  readonly offset?: number;
  /** Where it stands in a draft, when that is not simply the place of `path`. */
  readonly place?: Place;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** What mends it, where only the form is wrong: never a number's value, never a word. */
  readonly mends?: readonly Mend[];
  /** Rules whose findings this one explains too. */
  readonly related?: readonly RuleId[];
}

export interface Rule<Kind extends string = string> {
  readonly id: RuleId;
  /** Chinese name, accepted wherever the id is. */
  readonly name: string;
  readonly severity: Severity;
  readonly appliesTo: readonly Subject['source']['kind'][];
  /** Compares with last year's report, and is left out where that is not known. */
  readonly needsPrevious?: true;
  /** Without it nothing can be published: it can be neither waived nor set to another severity. */
  readonly binding?: true;
  /** Puts problems that name it into its own words, many into one; else they are told one by one as they come. */
  readonly foldsProblems?: true;
  /** Which of its findings `--fix` mends, for a clerk; some facts of such a rule carry mends. */
  readonly mendable?: string;
  /** Document and clause. */
  readonly basis?: string;
  /** What the rule finds and why it matters, for `nianbao rules ID` and docs/rules/. */
  readonly explanation: string;
  readonly wordings: Readonly<Record<Kind, Wording>>;
  /** One wrong and one right example, in our own sentences. */
  readonly examples: { readonly wrong: string; readonly right: string };
  check(subject: Subject): Iterable<Fact<Kind>>;
}

/** Ties a rule's facts to its wordings; a fact of a kind without words does not compile. */
export function defineRule<const Kind extends string>(rule: Rule<Kind>): Rule<Kind> {
  return rule;
}
