import { describe, expect, test } from 'vitest';
import { diff, isSame } from '../../src/diff/diff.ts';
import { differences, side } from './sides.ts';

describe('two reports', () => {
  test.each([
    ['versions', 'versions'],
    ['years', 'years'],
    ['old-format', 'years'],
    ['organs', 'organs'],
    ['same', 'versions'],
  ] as const)('%s are %s', (name, relation) => {
    expect(differences[name].relation).toBe(relation);
  });

  test('what one of them does not say is taken to be as the other says', () => {
    const one = side('examples/lanqiao-2022.yaml');
    const nameless = {
      ...one,
      report: { ...one.report, year: undefined, organ: { ...one.report.organ, name: undefined } },
    };
    expect(diff(one, nameless).relation).toBe('versions');
    expect(diff(one, nameless).counts).toMatchObject({ values: 2, figures: 0, rows: 0 });
  });

  test('the same report differs in nothing', () => {
    expect(differences.same.counts).toEqual({ values: 0, figures: 0, passages: 0, rows: 0 });
    expect(isSame(differences.same)).toBe(true);
  });

  test('differences are counted', () => {
    expect(differences.versions.counts).toEqual({ values: 1, figures: 6, passages: 6, rows: 0 });
    expect(isSame(differences.versions)).toBe(false);
  });

  test('reports whose formats differ are never the same', () => {
    const { counts } = differences['old-format'];
    // Part two as a whole, and the three rows of 其他处理.
    expect(counts.rows).toBe(9);
    expect(isSame({ counts: { values: 0, figures: 0, passages: 0, rows: 1 } })).toBe(false);
  });

  test('an opening that one report leaves to the template is the same as one that states it', () => {
    const one = side('examples/lanqiao-2022.yaml');
    const stated = { ...one, report: { ...one.report, opening: one.opening }, opening: undefined };
    expect(one.opening).toContain('统计期限');
    expect(isSame(diff(one, stated))).toBe(true);
  });
});
