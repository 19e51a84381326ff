import { describe, expect, it } from 'vitest';
import { isPartHeading } from '../../src/read/part-heading.ts';

describe('a heading of a part', () => {
  it.each([
    '三、收到和处理政府信息公开申请情况',
    '三、 收到和处理政府信息公开 申请情况。',
    '三、收到和处理政府信息公开申请的情况',
    '五、存在主要问题及改进情况',
  ])('%s', line => {
    expect(isPartHeading(line)).toBe(true);
  });

  it.each([
    '三、本年度办理结果',
    '二、上年结转政府信息公开申请数量',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申请数量',
    '总体上的情况',
  ])('is not %s', line => {
    expect(isPartHeading(line)).toBe(false);
  });
});
