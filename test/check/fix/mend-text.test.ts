/** Rounds of mending, and what is a mistake of a rule. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { differingCharacters } from '../../../src/check/fix/mend.ts';
import { mendText } from '../../../src/check/fix/mend-text.ts';

describe('mending a text', () => {
  it('ends where a rule finds something anew in what it has mended', () => {
    expect(() =>
      mendText('甲', () => [
        {
          rule: 'prose/half-width',
          name: '半角标点',
          severity: 'warning',
          message: '错了。',
          remedy: '改。',
          location: {},
          fingerprint: '000000',
          fix: { from: '甲', to: '甲', edits: [{ line: 1, column: 1, length: 1, text: '甲' }] },
        },
      ]),
    ).toThrow('after 50 rounds');
  });

  it('mends keys by themselves first, as what stands under them is read only then', () => {
    const found = (rule: Finding['rule'], from: string, to: string): Finding => ({
      rule,
      name: '',
      severity: 'error',
      message: '',
      remedy: '',
      location: {},
      fingerprint: '',
      fix: { from, to, edits: [{ line: 1, column: 1, length: 1, text: to }] },
    });
    const findings: Readonly<Record<string, readonly Finding[]>> = {
      甲: [found('prose/half-width', '甲', '丁'), found('data/unknown-key', '甲', '乙')],
      乙: [found('prose/half-width', '乙', '丙')],
    };
    const asked: (readonly [string, boolean])[] = [];
    const mended = mendText('甲', (text, mayReadMore) => {
      asked.push([text, mayReadMore]);
      return findings[text] ?? [];
    });
    expect(mended).toEqual({ text: '丙', count: 2 });
    expect(asked).toEqual([
      ['甲', true],
      ['乙', true],
      ['丙', false],
    ]);
  });

  it('changes characters one for one', () => {
    expect(differingCharacters('a,b;', 'a，b；')).toEqual([
      { at: 1, from: ',', to: '，' },
      { at: 3, from: ';', to: '；' },
    ]);
    expect(() => differingCharacters('a', 'ab')).toThrow('longer');
  });
});
