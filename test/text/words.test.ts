import { afterEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/check/check.ts';
import { compareWords } from '../../src/report/compare/words.ts';
import { wordsOf } from '../../src/text/words.ts';
import { fixtureSubject } from '../check/harness/fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('words', () => {
  it('come with where they begin', () => {
    expect(wordsOf('政府信息公开').map(({ index, segment }) => `${index} ${segment}`)).toEqual([
      '0 政府',
      '2 信息',
      '4 公开',
    ]);
  });
});

describe('a browser without a dictionary', () => {
  const 总体情况 = '公开方式式灵活多样，编制政府信息公开年度报 告，行政诉论案件，\n对未公开的信息进行自';

  it('tells nothing of words, and all the rest', () => {
    const fixture = { 说明: '', 数据: { 总体情况 } };
    const found = (): string[] => check(fixtureSubject(fixture)).findings.map(({ rule }) => rule);
    const withWords = found();
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(withWords).toContain('prose/repeated-character');
    const without = found();
    expect(without).not.toContain('prose/repeated-character');
    expect(without).toContain('prose/broken-line');
  });

  it('compares by characters', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(compareWords('公开信息五十条', '公开信息六十条').filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '五' },
      { kind: 'added', text: '六' },
    ]);
  });
});
