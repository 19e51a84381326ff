/** The steps of a check that every rule relies on. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { defineRule, type Fact } from '../../src/check/rule.ts';
import { findRule, rules } from '../../src/check/rules/index.ts';
import { defaultSettings } from '../../src/check/settings/settings.ts';
import { raise, raiseFact, settingOf } from '../../src/check/steps/raise.ts';
import { fillWording } from '../../src/check/steps/wording.ts';
import { isAlreadyTold } from '../../src/check/subject/already-told.ts';
import { completedTables, oncePerSubject, prepareSubject } from '../../src/check/subject.ts';
import { type Fixture, fixtureSubject } from './harness/fixture.ts';

const checked = (fixture: Partial<Fixture>) => check(fixtureSubject({ 说明: '', ...fixture }));

const ruleWith = (facts: readonly Fact<'found'>[], more: object = {}) =>
  defineRule({
    id: 'prose/sample',
    name: '样例',
    severity: 'warning',
    appliesTo: ['draft'],
    explanation: '',
    wordings: { found: { what: '有 {count} 处', remedy: '改 {count} 处' } },
    examples: { wrong: '', right: '' },
    check: () => facts,
    ...more,
  });

const fact: Fact<'found'> = { kind: 'found', path: 'overview', values: { count: 3 } };
const draft = fixtureSubject({ 说明: '', 当作草稿: true });
const data = fixtureSubject({ 说明: '' });

describe('a text that goes on and on', () => {
  it('is looked at a little around each find, not from its beginning', () => {
    const { findings } = checked({ 数据: { 总体情况: `一是公开及时${'内容全面二是公开及时'.repeat(20_000)}` } });
    expect(findings.some(({ rule, message }) => rule === 'prose/broken-line' && message.includes('漏了标点'))).toBe(
      true,
    );
  });
});

describe('raising', () => {
  it('puts a rule’s words to its facts', () => {
    expect(raise(draft, [ruleWith([fact])])).toMatchObject([
      { severity: 'warning', what: '有 3 处', remedy: '改 3 处', path: 'overview', related: [] },
    ]);
  });

  it('does not list a text that is wrong all over to its end', () => {
    const endless = ruleWith([]);
    const many = {
      ...endless,
      *check() {
        for (;;) yield fact;
      },
    };
    expect(raise(draft, [many])).toHaveLength(200);
  });

  it('asks only the rules that apply', () => {
    expect(raise(data, [ruleWith([fact])])).toEqual([]);
  });

  it('takes severity from the setting, else the fact, else the rule', () => {
    const severityWith = (severities: object, severity?: 'hint'): string | undefined =>
      raise({ ...draft, settings: { ...defaultSettings, severities: { ...severities } } }, [
        ruleWith([{ ...fact, ...(severity && { severity }) }]),
      ])[0]?.severity;
    expect(severityWith({})).toBe('warning');
    expect(severityWith({}, 'hint')).toBe('hint');
    expect(severityWith({ 'prose/sample': 'error' }, 'hint')).toBe('error');
    expect(severityWith({ 'prose/sample': 'off' })).toBeUndefined();
  });

  it('lets no setting touch a binding rule', () => {
    const settings = { ...defaultSettings, severities: { 'prose/sample': 'off' as const } };
    expect(settingOf(settings, ruleWith([]))).toBe('off');
    expect(settingOf(settings, ruleWith([], { binding: true }))).toBeUndefined();
  });

  it('hands on problems under the rule that they name, whatever the kind of source', () => {
    const problem = { rule: 'prose/sample', what: '什么', remedy: '怎么', path: 'year' };
    const [only] = raise({ ...data, problems: [problem] }, [ruleWith([])]);
    expect(only).toMatchObject({ severity: 'warning', what: '什么', remedy: '怎么', path: 'year' });
    expect(raise({ ...data, problems: [{ ...problem, severity: 'hint' }] }, [ruleWith([])])).toMatchObject([
      { severity: 'hint' },
    ]);
    const off = { ...defaultSettings, severities: { 'prose/sample': 'off' as const } };
    expect(raise({ ...data, problems: [problem], settings: off }, [ruleWith([])])).toEqual([]);
  });

  it('throws where code is wrong: an unknown rule, a kind without words, a value that is missing', () => {
    const problem = { rule: 'prose/unknown', what: '', remedy: '', path: 'year' };
    expect(() => raise({ ...data, problems: [problem] }, [ruleWith([])])).toThrow('prose/unknown');
    const silent = { ...ruleWith([]), wordings: {} };
    expect(() => raiseFact(silent, fact, undefined)).toThrow('no words for “found”');
    expect(() => fillWording('有 {count} 处', {})).toThrow('count');
  });

  it('lets a rule that throws throw', () => {
    const broken = ruleWith([], {
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

describe('the place of a finding', () => {
  it('is the line and column of a cell, with the official labels around it', () => {
    const { findings } = checked({
      数据: { 收到和处理政府信息公开申请情况: { 本年度办理结果: { 予以公开: { 自然人: 2, 商业企业: 1, 总计: 9 } } } },
    });
    const finding = findings.find(({ rule }) => rule === 'sum/row-total');
    expect(finding).toMatchObject({
      excerpt: '9',
      location: {
        path: '收到和处理政府信息公开申请情况.本年度办理结果.予以公开.总计',
        part: '收到和处理政府信息公开申请情况',
        table: '收到和处理政府信息公开申请情况',
        row: '予以公开',
        cell: '总计',
      },
    });
    const { text = '' } = data.source;
    const line = text.split('\n').findIndex(each => each.includes('予以公开:')) + 1;
    expect(finding?.location).toMatchObject({
      line,
      column: '    予以公开: { 自然人: 2, 商业企业: 1, 总计: '.length + 1,
    });
  });

  it('is the words in a line of narrative', () => {
    const { findings } = checked({ 数据: { 总体情况: '第一段。\n第二段说得很好,没有别的。\n' } });
    const finding = findings.find(({ rule }) => rule === 'prose/half-width');
    expect(finding?.location).toMatchObject({ part: '总体情况', index: 2 });
    expect(finding?.location).not.toHaveProperty('row');
    expect(finding?.excerpt).toContain(',');
    expect(finding?.location.column).toBe('  第二段说得很好,没有别的。'.indexOf(finding?.excerpt ?? '无') + 1);
  });

  it('is told without a line where the part is missing, and stands last', () => {
    const { findings } = checked({ 去掉: ['总体情况', '主动公开政府信息情况.行政许可'] });
    const unfilled = findings.filter(({ rule }) => rule === 'data/unfilled').map(({ location }) => location);
    expect(unfilled.map(({ path }) => path)).toEqual(['主动公开政府信息情况.行政许可', '总体情况']);
    expect(unfilled[1]).not.toHaveProperty('line');
  });

  it('follows the order of the file, and of the official form within a line', () => {
    const { findings } = checked({
      数据: {
        主动公开政府信息情况: { 行政处罚: '１', 行政许可: '２' },
        '政府信息公开行政复议、行政诉讼情况': { 行政复议: { 尚未审结: '０', 结果维持: '１' } },
        机关: { 电话: ' ' },
      },
    });
    const lines = findings.map(({ location }) => location.line ?? Number.POSITIVE_INFINITY);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(findings.filter(({ rule }) => rule === 'data/number-form').map(({ location }) => location.cell)).toEqual([
      '本年处理决定数量',
      '本年处理决定数量',
      '结果维持',
      '尚未审结',
    ]);
  });
});

describe('a value that loading has told of', () => {
  const told = (problem: { rule: string; path: string }, path: string): boolean =>
    isAlreadyTold({ ...data, problems: [{ ...problem, what: '', remedy: '' }] }, path);

  it('is the one that is wrong or missing, with all that it holds', () => {
    expect(told({ rule: 'data/wrong-value', path: 'publication.date' }, 'publication.date')).toBe(true);
    expect(told({ rule: 'data/missing-key', path: 'publication' }, 'publication.date')).toBe(true);
  });

  it('is no other of a like name, and none that only has a key too many', () => {
    expect(told({ rule: 'data/wrong-value', path: 'publication.dat' }, 'publication.date')).toBe(false);
    expect(told({ rule: 'data/wrong-value', path: 'publication.date' }, 'publication')).toBe(false);
    expect(told({ rule: 'data/unknown-key', path: 'publication' }, 'publication.date')).toBe(false);
  });
});

describe('a subject', () => {
  it('has the usual value of what a door does not know', () => {
    const { previous, problems, waivers, settings, raw } = prepareSubject({
      source: data.source,
      format: data.format,
      report: { ...data.report, waivers: [{ rule: '', position: '', basis: '', reason: '', date: undefined }] },
      document: data.document,
      places: new Map(),
    });
    expect({ previous, problems, settings, raw }).toEqual({
      previous: undefined,
      problems: [],
      settings: defaultSettings,
      raw: new Map(),
    });
    expect(waivers).toHaveLength(1);
  });

  it('is asked only once for what several rules need', () => {
    let asked = 0;
    const count = oncePerSubject(() => {
      asked++;
      return undefined;
    });
    for (const subject of [data, data, draft]) count(subject);
    expect(asked).toBe(2);
    expect(completedTables(data)).toBe(completedTables(data));
    expect(completedTables(data).applications.figures.received?.total?.value).toBe(5);
  });
});

describe('the counts', () => {
  it('are of what is found, by severity', () => {
    const { findings, counts } = checked({
      数据: { 主动公开政府信息情况: { 行政许可: '１４', 行政处罚: 'x', 行政强制: '２' }, 发布: { 日期: '2023-02-16' } },
    });
    expect(counts).toEqual({ error: 1, warning: 1, hint: 2, waived: 0 });
    expect(findings).toHaveLength(4);
  });
});

it('runs every rule of the catalogue', () => {
  expect(rules.every(rule => findRule(rule.id) === rule)).toBe(true);
});
