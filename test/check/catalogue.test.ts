/** The rules that are in force: id, severity, what they look at. An id is stable once shipped: a change here is a change for users. */
import { describe, expect, it } from 'vitest';
import { families } from '../../src/check/catalogue/families.ts';
import type { Rule } from '../../src/check/rule.ts';
import { findRule, rules } from '../../src/check/rules/index.ts';
import { retiredRules } from '../../src/check/rules/retired.ts';

const catalogue = `
sum/balance error data draft
sum/outcome-total error data draft
sum/row-total error data draft
sum/review-total error data draft
year/carry-over error data draft beside-last-year
year/stock warning data draft beside-last-year
year/growth warning data draft beside-last-year
table/missing error draft
table/shape error draft
table/label warning draft
table/label-form hint draft
table/blank-cell warning draft
table/number-form error draft
table/regulation error data draft
table/stock-range warning data draft
table/outdated-format error draft
format/parts error draft
format/heading warning draft
format/title warning data draft
format/numbering warning data draft
format/organ-name hint data draft
content/five-aspects warning data draft
content/oversight hint data draft
content/problems warning data draft
content/empty-part error data draft
content/processing-fee error data draft
content/fee-amount warning data draft
content/placeholder error data draft
content/figure-missing warning data draft
content/basis warning data draft
content/period error data draft
content/preamble-parts warning data draft
content/short hint data draft
content/contradiction hint data draft
prose/figure-mismatch error data draft
prose/sum warning data draft
prose/percentage warning data draft
prose/stale-year error data draft
prose/relative-year hint data draft
prose/repeated-character warning data draft
prose/typo warning data draft
prose/half-width warning data draft
prose/broken-line warning data draft
prose/spacing warning data draft
prose/quote-pair warning data draft
prose/vague-number warning data draft
prose/unit hint data draft
prose/term hint data draft
prose/fixed-phrase warning data draft
prose/same-as-last-year warning data draft beside-last-year
privacy/id-card error data draft
privacy/mobile warning data draft
privacy/bank-card error data draft
privacy/person hint data draft
draft/revisions error draft
draft/hidden warning draft
draft/metadata warning draft
draft/page hint draft
draft/data-changed error draft
data/unfilled error data
data/unknown-key error data
data/missing-key error data
data/wrong-value error data
data/supplement error data
data/number-form hint data
data/waiver warning data draft
date/deadline warning data draft
date/signature warning data draft
`;

describe('the catalogue', () => {
  it('lists every rule with its severity and what it looks at', () => {
    const line = ({ id, severity, appliesTo, needsPrevious }: Rule) =>
      [id, severity, ...appliesTo, ...(needsPrevious ? ['beside-last-year'] : [])].join(' ');
    expect(rules.map(line)).toEqual(catalogue.trim().split('\n'));
  });

  it('finds a rule by id and by Chinese name', () => {
    for (const rule of rules) {
      expect(findRule(rule.id)).toBe(rule);
      expect(findRule(rule.name)).toBe(rule);
    }
    expect(findRule('sum/nothing')).toBeUndefined();
  });

  it('gives no id or name twice, nor one that was retired', () => {
    const names = [...rules, ...retiredRules].flatMap(({ id, name }) => [id, name]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('knows the family of every rule', () => {
    const known: readonly string[] = families.map(({ id }) => id);
    expect(rules.map(({ id }) => id.split('/')[0] ?? '').filter(family => !known.includes(family))).toEqual([]);
  });

  it('lets nobody waive or switch off what a report cannot do without', () => {
    expect(rules.filter(({ binding }) => binding).map(({ id }) => id)).toEqual([
      'data/unfilled',
      'data/unknown-key',
      'data/missing-key',
      'data/wrong-value',
      'data/supplement',
      'data/waiver',
    ]);
  });

  it.each(rules.map(rule => [rule.id, rule] as const))('%s speaks Chinese and shows an example', (_, rule) => {
    expect(rule.name).toMatch(/^[\p{Script=Han}、“”]{2,12}$/u);
    expect(rule.explanation.length).toBeGreaterThan(15);
    expect(rule.examples.wrong).not.toBe(rule.examples.right);
    const words = Object.values<{ what: string; remedy: string }>(rule.wordings);
    for (const { what, remedy } of words) {
      expect(what).toMatch(/\p{Script=Han}|\{what\}/u);
      expect(remedy).toMatch(/\p{Script=Han}|\{remedy\}/u);
      expect(what.replace(/\{\w+\}/g, '')).not.toMatch(/[a-z]{4,}/);
    }
  });
});
