/** On the page a finding says what to click where the check of a file says what to type. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { inWordsOfPage } from '../../../src/page/state/page-words.ts';

const finding = (rule: Finding['rule'], remedy: string): Finding => ({
  rule,
  name: '',
  severity: 'error',
  message: '',
  remedy,
  location: {},
  fingerprint: 'a00000',
});

describe('a remedy on the page', () => {
  it('names the button instead of the name in braces', () => {
    const { remedy } = inWordsOfPage(finding('prose/figure-mismatch', '改过来；也可以写成“{{名称}}”。'), 'overview');
    expect(remedy).toContain('插入数据');
    expect(remedy).not.toContain('{{');
  });

  it('stays where the rule has other advice', () => {
    const remedy = '核对台账：确实没有的，把表格改为0；确有的，把这句话改为实际数字。';
    expect(inWordsOfPage(finding('prose/figure-mismatch', remedy), 'overview').remedy).toBe(remedy);
  });

  it('speaks of cells where figures are still to be filled in', () => {
    const unfilled = finding('data/unfilled', '请写上“其余: 0”。');
    expect(inWordsOfPage(unfilled, 'disclosure').remedy).toContain('“全部为 0”');
    expect(inWordsOfPage(unfilled, 'overview').remedy).toBe(unfilled.remedy);
  });
});
