/** Rules whose findings the loader and the composer hand over ready-made, as problems with their own words. */
import { defineRule, type Rule } from '../../rule.ts';

type Reported = Pick<Rule, 'id' | 'name' | 'severity' | 'binding' | 'basis' | 'explanation' | 'mendable' | 'examples'>;

/** The rule under whose id such problems are reported; it has nothing of its own to look at. */
export function reportedRule(rule: Reported): Rule {
  return defineRule<never>({ ...rule, appliesTo: ['data'], wordings: {}, check: () => [] });
}
