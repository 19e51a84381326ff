/** A whole check. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { findRule, rules } from '../../src/check/rules/index.ts';
import { type Fixture, fixtureSubject } from './harness/fixture.ts';

const checked = (fixture: Partial<Fixture>) => check(fixtureSubject({ 说明: '', ...fixture }));

describe('a text that goes on and on', () => {
  it('is looked at a little around each find, not from its beginning', () => {
    const { findings } = checked({ 数据: { 总体情况: `一是公开及时${'内容全面二是公开及时'.repeat(20_000)}` } });
    expect(findings.some(({ rule, message }) => rule === 'prose/broken-line' && message.includes('漏了标点'))).toBe(
      true,
    );
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
