/** Lines that no office writes: every rule over prose ends in time, which a regular expression that backtracks would not. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const length = 20_000;
const overProse = rules.filter(({ id }) => /^(?:prose|privacy|content|format)\//.test(id));

describe('a line of 20 000 characters', () => {
  it.each([
    '1',
    '1,',
    '，',
    '（',
    '(',
    '申请',
    '收到',
    '其中1件、',
    '2022年',
    '将',
    '一',
    '公开',
    ' ',
    '“',
    '1件占',
    '甲(乙)',
    '1 年',
    '2件，比上年增长1%，',
    '统计期限',
    'a@',
    '处',
    '图',
    '国办函',
    '收到政府信息公开申请3件、',
    '予以公开分别为3件、',
    '收到政府信息公开申请7件，其中自然人5件、企业9件。',
  ])('of “%s” is read to its end', unit => {
    const line = `公开${unit.repeat(Math.ceil(length / unit.length))}。`;
    const subject = fixtureSubject({
      说明: '',
      数据: { 总体情况: line, 存在的主要问题及改进情况: line, 其他需要报告的事项: line },
    });
    for (const rule of overProse) expect(() => [...rule.check(subject)]).not.toThrow();
  });
});
