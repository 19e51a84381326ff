/** The rules that are in force, by id and severity. An id is stable once shipped: a change here is a change for users. */
import { describe, expect, it } from 'vitest';
import { families } from '../../src/check/families.ts';
import { findRule, rules } from '../../src/check/rules/index.ts';
import { retiredRules } from '../../src/check/rules/retired.ts';

const catalogue = `
sum/balance error
sum/outcome-total error
sum/row-total error
sum/review-total error
year/carry-over error
year/stock warning
table/missing error
table/shape error
table/label warning
table/label-form hint
table/blank-cell warning
table/number-form error
table/regulation error
table/stock-range warning
table/outdated-format error
format/parts error
format/heading warning
format/title warning
format/numbering warning
format/organ-name hint
content/five-aspects warning
content/oversight hint
content/problems warning
content/empty-part error
content/processing-fee error
content/fee-amount warning
content/placeholder error
content/figure-missing warning
content/basis warning
content/period error
content/preamble-parts warning
content/short hint
content/contradiction hint
prose/figure-mismatch error
prose/sum warning
prose/percentage warning
prose/stale-year error
prose/relative-year hint
prose/repeated-character warning
prose/typo warning
prose/half-width warning
prose/broken-line warning
prose/spacing warning
prose/quote-pair warning
prose/vague-number warning
prose/unit hint
prose/term hint
prose/fixed-phrase warning
prose/same-as-last-year warning
privacy/id-card error
privacy/mobile warning
privacy/bank-card error
privacy/person hint
draft/revisions error
draft/hidden warning
draft/metadata warning
draft/page hint
draft/data-changed error
data/unfilled error
data/unknown-key error
data/missing-key error
data/wrong-value error
data/supplement error
data/number-form hint
data/waiver warning
date/deadline warning
date/signature warning
`;

describe('the catalogue', () => {
  it('lists every rule with its severity', () => {
    expect(rules.map(({ id, severity }) => `${id} ${severity}`)).toEqual(catalogue.trim().split('\n'));
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
