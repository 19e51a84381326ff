import { describe, expect, it } from 'vitest';
import {
  explainRule,
  listRules,
  ruleData,
  ruleFamilies,
  rulesAbout,
  unknownRuleWords,
} from '../../../src/check/catalogue/rules-text.ts';
import { findRule, rules } from '../../../src/check/rules/index.ts';

const rule = (name: string) => {
  const found = findRule(name);
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};

describe('nianbao rules', () => {
  it('lists every rule once, by family', () => {
    expect(ruleFamilies().flatMap(family => family.rules)).toHaveLength(rules.length);
    const list = listRules();
    for (const { id, name } of rules)
      expect(list.split('\n').filter(line => line.includes(` ${id} `) && line.endsWith(name))).toHaveLength(1);
    expect(list).toContain('\n\n与上年衔接：');
    expect(list).toMatch(/^合计与勾稽：.*\n {2}sum\/balance +错误　收支不平衡\n/);
  });

  it('lists a family, by id or name, and what has some words in its name', () => {
    const sums = ['sum/balance', 'sum/outcome-total', 'sum/row-total', 'sum/review-total'];
    for (const words of ['sum', 'sum/', '合计与勾稽']) expect(rulesAbout(words).map(({ id }) => id)).toEqual(sums);
    expect(rulesAbout('总计不符').map(({ id }) => id)).toEqual(sums.slice(1));
    expect([...rulesAbout(''), ...rulesAbout('天气')]).toEqual([]);
    expect(listRules(rulesAbout('收支'))).toBe(
      '合计与勾稽：表格里的合计对不对，收到的申请件件有没有着落。\n  sum/balance               错误　收支不平衡\n',
    );
  });

  it('explains a rule', () => {
    expect(explainRule(rule('尚未填写'))).toBe(
      [
        '尚未填写（data/unfilled）',
        '程度：错误',
        '适用：数据文件',
        '豁免：不能豁免',
        '依据：国办公开办函〔2021〕30号统一格式',
        '',
        rule('data/unfilled').explanation,
        '',
        '错的：',
        '  行政复议: { 结果维持: 0, 结果纠正: , 其他结果: 0, 尚未审结: 0 }',
        '对的：',
        '  行政复议: { 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0 }',
        '',
      ].join('\n'),
    );
    expect(explainRule(rule('data/missing-key'))).toContain('错的：\n  机关:\n    类型: 乡镇人民政府\n');
    expect(explainRule(rule('sum/balance'))).toContain('豁免：核实无误的，可以写明理由豁免\n');
    expect(explainRule(rule('data/number-form'))).not.toContain('依据：');
    expect(explainRule(rule('draft/hidden'))).toContain('适用：文稿\n');
    expect(explainRule(rule('sum/balance'))).toContain('适用：数据文件、文稿\n');
    const { mendable } = rule('data/number-form');
    expect(explainRule(rule('data/number-form'))).toContain(`豁免\n可自动改正：${mendable}\n\n`);
    expect(explainRule(rule('sum/balance'))).not.toContain('可自动改正');
  });

  it('gives a rule as plain data', () => {
    const { explanation, examples } = rule('sum/balance');
    expect(ruleData(rule('sum/balance'))).toEqual({
      id: 'sum/balance',
      name: '收支不平衡',
      family: '合计与勾稽',
      severity: 'error',
      appliesTo: ['data', 'draft'],
      waivable: true,
      basis: '国办公开办函〔2021〕30号统一格式的勾稽关系',
      explanation,
      examples,
    });
    expect(ruleData(rule('data/unknown-key'))).toMatchObject({ family: '数据文件', waivable: false });
    expect(ruleData(rule('data/unknown-key'))).not.toHaveProperty('basis');
    expect(ruleData(rule('data/number-form')).mendable).toBe(rule('data/number-form').mendable);
  });

  it('offers the nearest name for one that no rule has', () => {
    expect(unknownRuleWords('收支不平')).toBe('没有规则“收支不平”，是不是“收支不平衡”？不写编号，可以列出全部规则。');
    expect(unknownRuleWords('sum/balanse')).toContain('“sum/balance”');
    expect(unknownRuleWords('天气预报和交通情况')).toBe('没有规则“天气预报和交通情况”。不写编号，可以列出全部规则。');
  });

  it.each(['prose/old', '旧规则'])('tells of %s when and why it was withdrawn', name => {
    const retired = [
      { id: 'prose/older', name: '更旧的规则', date: '2026-01-01', reason: '并入别的规则' },
      { id: 'prose/old', name: '旧规则', date: '2027-01-01', reason: '通知已改' },
    ];
    expect(unknownRuleWords(name, retired)).toBe(`规则“${name}”已于2027-01-01停用：通知已改`);
  });
});
