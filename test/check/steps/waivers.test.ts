/** 豁免: what it takes to accept a finding, and what makes the acceptance lapse. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../src/check/check.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { defaultSettings } from '../../../src/check/settings/settings.ts';
import { applyWaivers, waiverEntry } from '../../../src/check/steps/waivers.ts';
import { prepareSubject } from '../../../src/check/subject.ts';
import { format2021, rowsOf, tablesOf } from '../../../src/format/index.ts';
import { figurePath, officialPath } from '../../../src/report/paths.ts';
import type { Waiver } from '../../../src/report/report.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const waiver = (parts: Partial<Waiver>): Waiver => ({
  rule: '收支不平衡',
  position: '收到和处理政府信息公开申请情况.本年新收政府信息公开申请数量.自然人',
  basis: '',
  reason: '机构改革，申请移交',
  date: '2023-01-10',
  ...parts,
});

/** The report with one application too many; `received` says how many. */
const subjectWith = (received: number, more: Record<string, unknown> = {}, waivers: readonly Waiver[] = []) => {
  const section = { 本年新收政府信息公开申请数量: { 自然人: received, 商业企业: 1 } };
  const subject = fixtureSubject({ 说明: '', 数据: { 收到和处理政府信息公开申请情况: section, ...more } });
  return prepareSubject({ ...subject, waivers });
};

const balanceOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule === 'sum/balance');

/** The waiver that a finding carries ready to paste, as the loader would read it. */
function entryOf(finding: Finding | undefined): Waiver {
  const [entry] = parse(finding?.waiver ?? '') as Record<string, string>[];
  return waiver({ rule: entry?.规则 ?? '', position: entry?.位置 ?? '', basis: entry?.依据值 ?? '' });
}

const basisOf = (received: number, more: Record<string, unknown> = {}): string =>
  entryOf(balanceOf(check(subjectWith(received, more)).findings)[0]).basis;

describe('the entry that a finding carries', () => {
  it('names rule, place and fingerprint, and leaves the reason to the clerk', () => {
    const [finding] = balanceOf(check(subjectWith(5)).findings);
    expect(finding?.waiver).toMatch(
      /^- \{ 规则: 收支不平衡, 位置: 收到和处理政府信息公开申请情况\.本年新收政府信息公开申请数量\.自然人, 依据值: [a-f][0-9a-f]{5}, 理由: "" \}$/,
    );
  });

  it('accepts the finding once it is pasted and has a reason', () => {
    const [finding] = balanceOf(check(subjectWith(5)).findings);
    const accepted = entryOf(finding);
    const result = check(subjectWith(5, {}, [accepted]));
    expect(balanceOf(result.findings)).toEqual([]);
    expect(result.waived).toEqual([{ finding, waiver: accepted }]);
    expect(result.counts.waived).toBe(1);
    expect(result.findings.filter(({ rule }) => rule === 'data/waiver')).toEqual([]);
  });

  it('is read back as it stands, for every cell of the tables', () => {
    for (const table of tablesOf(format2021)) {
      for (const row of rowsOf(table.nodes)) {
        for (const { id } of row.columns) {
          const position = officialPath(figurePath(table.id, row.id, id), format2021);
          const entry = waiverEntry({ name: '准数后加“余”' }, position, 'e12345');
          expect(parse(entry)).toEqual([{ 规则: '准数后加“余”', 位置: position, 依据值: 'e12345', 理由: '' }]);
        }
      }
    }
  });

  it('is absent where a finding cannot be waived', () => {
    const { findings } = check(fixtureSubject({ 说明: '', 去掉: ['主动公开政府信息情况.行政许可'] }));
    expect(findings).toMatchObject([{ rule: 'data/unfilled' }]);
    expect(findings[0]).not.toHaveProperty('waiver');
  });
});

describe('the fingerprint', () => {
  it('is the same on every run', () => {
    expect(basisOf(5)).toBe(basisOf(5));
  });

  it('changes with the figures that the finding is about', () => {
    expect(basisOf(6)).not.toBe(basisOf(5));
    expect(basisOf(5, { '政府信息公开行政复议、行政诉讼情况': '无' })).toBe(basisOf(5));
  });

  it('is of the sentence alone, wherever it stands', () => {
    const stale = (lines: readonly string[]): string | undefined => {
      const subject = fixtureSubject({ 说明: '', 数据: { 总体情况: `${lines.join('\n')}\n` } });
      const found = check(subject).findings.filter(({ rule }) => rule === 'prose/half-width');
      return found.length === 1 ? entryOf(found[0]).basis : undefined;
    };
    const wrong = '落实审核制度,先审查后公开。';
    const basis = stale([`全年公开信息。${wrong}全年未发生泄密。`]);
    expect(basis).toMatch(/^[a-f][0-9a-f]{5}$/);
    expect(stale(['另起一段。', `另有一句。${wrong}全年未发生泄密，也没有投诉。`])).toBe(basis);
    expect(stale(['全年公开信息。落实审核制度,先审查再公开。'])).not.toBe(basis);
  });
});

describe('a waiver', () => {
  const troubles = (waivers: readonly Waiver[], received = 5): readonly string[] =>
    check(subjectWith(received, {}, waivers))
      .findings.filter(({ rule }) => rule === 'data/waiver')
      .map(({ message }) => message);

  it('lapses when the figures change, and says with which fingerprint it would hold', () => {
    const basis = basisOf(5);
    expect(troubles([waiver({ basis })], 6)).toEqual([
      `给“收支不平衡”的豁免已经失效：当时认可的数字或语句后来改过，依据值由 ${basis} 变成 ${basisOf(6)}。`,
    ]);
    expect(balanceOf(check(subjectWith(6, {}, [waiver({ basis })])).findings)).toHaveLength(1);
  });

  it('that matches nothing any more is said', () => {
    expect(troubles([waiver({ basis: basisOf(5) })], 4)).toEqual([
      '给“收支不平衡”的豁免没有对上任何问题：收到和处理政府信息公开申请情况.本年新收政府信息公开申请数量.自然人现在没有这个问题。',
    ]);
  });

  it('for one finding does not lapse because of another at the same place', () => {
    const basis = basisOf(5);
    expect(troubles([waiver({ basis }), waiver({ basis: 'abcdef' })])).toEqual([
      expect.stringContaining('没有对上任何问题'),
    ]);
    expect(troubles([waiver({ basis }), waiver({ basis })])).toEqual([]);
  });

  it('that is written twice accepts once', () => {
    const basis = basisOf(5);
    const { waived, counts } = check(subjectWith(5, {}, [waiver({ basis }), waiver({ basis, reason: '再写一遍' })]));
    expect(waived.map(({ waiver: { reason } }) => reason)).toEqual(['机构改革，申请移交']);
    expect(counts.waived).toBe(1);
  });

  it('without a reason is refused', () => {
    const result = check(subjectWith(5, {}, [waiver({ basis: basisOf(5), reason: '　' })]));
    expect(result.waived).toEqual([]);
    expect(balanceOf(result.findings)).toHaveLength(1);
    expect(result.findings.map(({ message }) => message)).toContain('给“收支不平衡”的豁免没有写理由，不起作用。');
  });

  it('may name its rule by id', () => {
    expect(check(subjectWith(5, {}, [waiver({ rule: 'sum/balance', basis: basisOf(5) })])).counts.waived).toBe(1);
  });

  it('for a rule that was not asked is left in peace', () => {
    const forLastYear = waiver({ rule: 'year/carry-over', basis: 'abcdef' });
    expect(troubles([forLastYear], 4)).toEqual([]);
    const beside = fixtureSubject({ 说明: '', 上年: {} });
    expect(check(prepareSubject({ ...beside, waivers: [forLastYear] })).findings).toMatchObject([
      { rule: 'data/waiver' },
    ]);
  });

  it('for a rule that an office has switched off is left in peace', () => {
    const subject = subjectWith(5, {}, [waiver({ basis: basisOf(5) })]);
    const off = { ...defaultSettings, severities: { 'sum/balance': 'off' as const } };
    expect(check({ ...subject, settings: off }).findings.filter(({ rule }) => rule === 'data/waiver')).toEqual([]);
  });

  it('with a mistake that loading has told of is not told of again', () => {
    const entry = { 规则: '收支不平衡', 位置: '年度', 依据值: 'abcdef' };
    const told = (entries: readonly object[]): readonly string[] =>
      check(fixtureSubject({ 说明: '', 数据: { 豁免: entries } })).findings.map(
        ({ rule, location }) => `${rule} ${location.index}`,
      );
    expect(told([entry])).toEqual(['data/missing-key 1']);
    expect(told([{ ...entry, 理由: '核实无误' }, entry])).toEqual(['data/waiver 1', 'data/missing-key 2']);
    const many = Array.from({ length: 10 }, () => ({ ...entry, 理由: '核实无误' }));
    expect(told([many[0] ?? {}, entry, ...many])).toContain('data/waiver 11');
  });

  it('for a rule that was retired says when and why', () => {
    const context = {
      rules: [],
      retired: [{ id: 'prose/old', name: '旧规则', date: '2027-01-01', reason: '通知已改' }],
      wasAsked: () => true,
    };
    expect(applyWaivers([], [waiver({ rule: '旧规则' })], context).facts[0]?.values?.remedy).toBe(
      '这条规则已于2027-01-01停用：通知已改；请删去这条豁免',
    );
  });

  it('at another place does not count', () => {
    const elsewhere = waiver({ basis: basisOf(5), position: '收到和处理政府信息公开申请情况' });
    expect(balanceOf(check(subjectWith(5, {}, [elsewhere])).findings)).toHaveLength(1);
  });
});
