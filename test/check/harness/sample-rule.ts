/** A rule that finds what a test tells it to: for the steps of a check, which know nothing of any rule. */
import { defineRule, type Fact, type Rule } from '../../../src/check/rule.ts';
import { type Raised, raiseFact } from '../../../src/check/steps/raise.ts';

export type SampleFact = Fact<'found' | 'counted'>;

export const sampleRule = (facts: readonly SampleFact[] = [], more: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id: 'prose/sample',
    name: '样例',
    severity: 'warning',
    appliesTo: ['draft'],
    explanation: '',
    wordings: {
      found: { what: '有问题', remedy: '改' },
      counted: { what: '有 {count} 处', remedy: '改 {count} 处' },
    },
    examples: { wrong: '', right: '' },
    check: () => facts,
  }),
  ...more,
});

/** What is raised of a fact about part one, or about what the fact names. */
export const raisedOf = (fact: Partial<SampleFact>): Raised =>
  raiseFact(sampleRule(), { kind: 'found', path: 'overview', ...fact }, undefined);
