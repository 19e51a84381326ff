/** From the facts of rules to findings in words. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/check/settings/settings.ts';
import { raise, raiseFact, settingOf } from '../../../src/check/steps/raise.ts';
import { fillWording } from '../../../src/check/steps/wording.ts';
import { fixtureSubject } from '../harness/fixture.ts';
import { type SampleFact, sampleRule } from '../harness/sample-rule.ts';

const fact: SampleFact = { kind: 'counted', path: 'overview', values: { count: 3 } };
const draft = fixtureSubject({ 说明: '', 当作草稿: true });
const data = fixtureSubject({ 说明: '' });

describe('raising', () => {
  it('puts a rule’s words to its facts', () => {
    expect(raise(draft, [sampleRule([fact])])).toMatchObject([
      { severity: 'warning', what: '有 3 处', remedy: '改 3 处', path: 'overview', related: [] },
    ]);
  });

  it('does not list a text that is wrong all over to its end', () => {
    const endless = sampleRule([]);
    const many = {
      ...endless,
      *check() {
        for (;;) yield fact;
      },
    };
    expect(raise(draft, [many])).toHaveLength(200);
  });

  it('asks only the rules that apply', () => {
    expect(raise(data, [sampleRule([fact])])).toEqual([]);
  });

  it('takes severity from the setting, else the fact, else the rule', () => {
    const severityWith = (severities: object, severity?: 'hint'): string | undefined =>
      raise({ ...draft, settings: { ...defaultSettings, severities: { ...severities } } }, [
        sampleRule([{ ...fact, ...(severity && { severity }) }]),
      ])[0]?.severity;
    expect(severityWith({})).toBe('warning');
    expect(severityWith({}, 'hint')).toBe('hint');
    expect(severityWith({ 'prose/sample': 'error' }, 'hint')).toBe('error');
    expect(severityWith({ 'prose/sample': 'off' })).toBeUndefined();
  });

  it('lets no setting touch a binding rule', () => {
    const settings = { ...defaultSettings, severities: { 'prose/sample': 'off' as const } };
    expect(settingOf(settings, sampleRule([]))).toBe('off');
    expect(settingOf(settings, sampleRule([], { binding: true }))).toBeUndefined();
  });

  it('hands on problems under the rule that they name, whatever the kind of source', () => {
    const problem = { rule: 'prose/sample', what: '什么', remedy: '怎么', path: 'year' };
    const [only] = raise({ ...data, problems: [problem] }, [sampleRule([])]);
    expect(only).toMatchObject({ severity: 'warning', what: '什么', remedy: '怎么', path: 'year' });
    expect(raise({ ...data, problems: [{ ...problem, severity: 'hint' }] }, [sampleRule([])])).toMatchObject([
      { severity: 'hint' },
    ]);
    const off = { ...defaultSettings, severities: { 'prose/sample': 'off' as const } };
    expect(raise({ ...data, problems: [problem], settings: off }, [sampleRule([])])).toEqual([]);
  });

  it('throws where code is wrong: an unknown rule, a kind without words, a value that is missing', () => {
    const problem = { rule: 'prose/unknown', what: '', remedy: '', path: 'year' };
    expect(() => raise({ ...data, problems: [problem] }, [sampleRule([])])).toThrow('prose/unknown');
    const silent = { ...sampleRule([]), wordings: {} };
    expect(() => raiseFact(silent, fact, undefined)).toThrow('no words for “counted”');
    expect(() => fillWording('有 {count} 处', {})).toThrow('count');
  });

  it('lets a rule that throws throw', () => {
    const broken = sampleRule([], {
      check: () => {
        throw new Error('bug');
      },
    });
    expect(() => raise(draft, [broken])).toThrow('bug');
  });

  it('leaves {{…}} in words alone', () => {
    expect(fillWording('写成 {{年度}} 和 {count}', { count: 0 })).toBe('写成 {{年度}} 和 0');
  });
});
