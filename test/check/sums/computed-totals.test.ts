/** A data file without 总计: only the columns can be wrong, and each that is wrong is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/check/settings/settings.ts';
import { sumDiagnosis } from '../../../src/check/sums/diagnosis.ts';
import { type ColumnId, format2021, rowsOf, tablesOf } from '../../../src/format/index.ts';
import type { Figures } from '../../../src/report/report.ts';
import { arbitraryApplications } from '../../generators/figures.ts';
import { givenTable, statedTable, valueAt, withValue } from '../harness/figures.ts';
import { figuresSubject } from '../harness/figures-subject.ts';

const [, applications, review] = tablesOf(format2021);
if (!applications || !review) throw new Error('no tables');
const rows = rowsOf(applications.nodes);
const people: readonly ColumnId[] = rows[0]?.columns.flatMap(({ id, isTotal }) => (isTotal ? [] : [id])) ?? [];

const said = (figures: Figures, kind: 'data' | 'draft' = 'data') =>
  sumDiagnosis(figuresSubject('applications', figures, { kind })).map(({ rule, fact }) => ({
    rule,
    kind: fact.kind,
    path: fact.path,
    ...fact.values,
  }));

describe('a column out of balance', () => {
  const balanced = givenTable(applications, [
    ['received', 'business', 4],
    ['carriedIn', 'business', 1],
    ['granted', 'business', 3],
    ['carriedOut', 'business', 2],
  ]);

  it('is named with both sides, the difference and which is more', () => {
    expect(said(withValue(balanced, { row: 'received', column: 'business' }, 7))).toEqual([
      {
        rule: 'sum/balance',
        kind: 'broken',
        path: 'applications.received.business',
        line: '商业企业',
        first: 7,
        second: 1,
        third: 3,
        fourth: 2,
        left: 8,
        right: 5,
        difference: 3,
        more: '前',
        blanks: '',
        cancels: '',
        candidates: '',
      },
    ]);
    expect(said(withValue(balanced, { row: 'carriedOut', column: 'business' }, 9))).toMatchObject([
      { left: 5, right: 12, difference: 7, more: '后' },
    ]);
  });

  it('is named alone, in any report and for any cell of the column', () => {
    const change = fc.record({
      row: fc.constantFrom(...rows.filter(({ isTotal }) => !isTotal).map(({ id }) => id)),
      column: fc.constantFrom(...people),
      by: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(arbitraryApplications('computed'), change, (figures, { row, column, by }) => {
        const wrong = withValue(figures, { row, column }, (valueAt(figures, { row, column }) ?? 0) + by);
        const label = rows[0]?.columns.find(({ id }) => id === column)?.label.text;
        const isLeft = row === 'received' || row === 'carriedIn';
        expect(said(wrong)).toMatchObject([
          { rule: 'sum/balance', kind: 'broken', line: label, difference: by, more: isLeft ? '前' : '后' },
        ]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is not judged while a figure it needs is not given', () => {
    const wrong = withValue(balanced, { row: 'received', column: 'business' }, 7);
    expect(said(withValue(wrong, { row: 'thirdPartyRights', column: 'business' }, undefined))).toEqual([]);
    expect(said(withValue(wrong, { row: 'thirdPartyRights', column: 'research' }, undefined))).toHaveLength(1);
  });

  it('counts blank cells of a draft as 0 and says so', () => {
    const blank = withValue(balanced, { row: 'carriedIn', column: 'business' }, undefined);
    expect(said(blank, 'draft')).toMatchObject([{ left: 4, right: 5, blanks: '（空白格按 0 计）' }]);
    const wrong = withValue(balanced, { row: 'received', column: 'business' }, 7);
    expect(said(wrong, 'draft')).toMatchObject([{ blanks: '' }]);
    expect(said(withValue(wrong, { row: 'repeated', column: 'business' }, undefined), 'draft')).toMatchObject([
      { blanks: '（空白格按 0 计）' },
    ]);
  });
});

describe('a table of which nothing is given', () => {
  it.each(['data', 'draft'] as const)('has no sums in a %s', kind => {
    expect(said({}, kind)).toEqual([]);
    expect(said({ received: {} }, kind)).toEqual([]);
  });
});

describe('a total that is stated among others that are computed', () => {
  it('is held against what it adds up', () => {
    const figures = withValue(
      givenTable(applications, [['received', 'business', 0]]),
      { row: 'outcomeTotal', column: 'total' },
      3,
    );
    expect(said(figures).map(({ rule, path }) => [rule, path])).toEqual([
      ['sum/outcome-total', 'applications.outcomeTotal.total'],
    ]);
  });
});

describe('a rule that an office has switched off', () => {
  it('is left out of the diagnosis, and the others still see what is wrong', () => {
    const wrong = withValue(
      statedTable(applications, [
        ['received', 'business', 1],
        ['granted', 'business', 1],
      ]),
      { row: 'received', column: 'business' },
      2,
    );
    const settings = { ...defaultSettings, severities: { 'sum/row-total': 'off' as const } };
    expect(
      sumDiagnosis(figuresSubject('applications', wrong, { settings })).map(({ rule, fact }) => [rule, fact.path]),
    ).toEqual([['sum/balance', 'applications.received.business']]);
  });
});

describe('the table of part four', () => {
  const blocks = rowsOf(review.nodes);

  it.each(blocks.map(({ id }) => id))('names the block whose total is wrong: %s', row => {
    const figures = withValue(statedTable(review, [[row, 'upheld', 2]]), { row, column: 'total' }, 5);
    const [only, ...others] = sumDiagnosis(figuresSubject('review', figures));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      rule: 'sum/review-total',
      fact: { kind: 'broken', path: `review.${row}.total`, values: { left: 2, right: 5, difference: 3 } },
    });
  });

  it('raises nothing where the totals are right or left out', () => {
    expect(sumDiagnosis(figuresSubject('review', statedTable(review, [['reconsideration', 'pending', 2]])))).toEqual(
      [],
    );
    expect(sumDiagnosis(figuresSubject('review', givenTable(review, [['reconsideration', 'pending', 2]])))).toEqual([]);
  });
});
