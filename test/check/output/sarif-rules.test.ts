/** A rule as SARIF describes it to the reader of a result. */
import { expect, it } from 'vitest';
import { explainRule } from '../../../src/check/catalogue/rules-text.ts';
import { sarifRule } from '../../../src/check/output/sarif-rules.ts';
import { findRule } from '../../../src/check/rules/index.ts';

const described = (name: string) => {
  const rule = findRule(name);
  if (!rule) throw new Error(`no rule ${name}`);
  return { rule, ...sarifRule(rule) };
};

it('has name, explanation, level and family', () => {
  const { rule, help, ...unread } = described('year/stock');
  expect(unread).toEqual({
    id: 'year/stock',
    name: rule.name,
    shortDescription: { text: rule.name },
    fullDescription: { text: rule.explanation },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['与上年衔接'] },
  });
  expect(described('sum/balance').defaultConfiguration.level).toBe('error');
  expect(described('draft/page').defaultConfiguration.level).toBe('note');
});

it('is explained as text and as Markdown, with what is wrong and what is right', () => {
  const { rule, help } = described('data/unfilled');
  expect(help.text).toBe(explainRule(rule).replace(/[{}]/g, '$&$&'));
  expect(help.markdown).toBe(
    [
      '**尚未填写**（`data/unfilled`）',
      '',
      '- 程度：错误',
      '- 适用：数据文件',
      '- 豁免：不能豁免',
      '- 依据：国办公开办函〔2021〕30号统一格式',
      '',
      rule.explanation,
      '',
      '错的：',
      '',
      '```',
      '行政复议: {{ 结果维持: 0, 结果纠正: , 其他结果: 0, 尚未审结: 0 }}',
      '```',
      '',
      '对的：',
      '',
      '```',
      '行政复议: {{ 结果维持: 0, 结果纠正: 0, 其他结果: 0, 尚未审结: 0 }}',
      '```',
    ].join('\n'),
  );
});
