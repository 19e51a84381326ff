/** The promise of the table of part three: whichever one of its 175 cells is wrong, it is named with its right value. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDiagnosis } from '../../../src/check/sums/diagnosis.ts';
import { format2021, type SumRuleId, tablesOf } from '../../../src/format/index.ts';
import { figurePath } from '../../../src/report/paths.ts';
import type { Figures } from '../../../src/report/report.ts';
import { arbitraryApplications } from '../../generators/figures.ts';
import { type CellId, cellsOf, statedTable, valueAt, withValue } from '../harness/figures.ts';
import { figuresSubject } from '../harness/figures-subject.ts';

const applications = tablesOf(format2021).find(({ id }) => id === 'applications');
if (!applications) throw new Error('no table of applications');
const cells = cellsOf(applications);

/** What is said of a table in one breath: path, the value there and the value that should be. */
const said = (figures: Figures, kind: 'data' | 'draft' = 'draft') =>
  sumDiagnosis(figuresSubject('applications', figures, { kind })).map(({ fact }) => ({
    kind: fact.kind,
    path: fact.path,
    actual: fact.values?.actual,
    expected: fact.values?.expected,
  }));

const named = (cell: CellId, actual: number, expected: number) => [
  { kind: 'cell', path: figurePath('applications', cell.row, cell.column), actual: String(actual), expected },
];

/** Another value for a cell: a slip by one, a figure of the neighbour's, anything. */
const arbitrarySlip = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat({ max: 120_000 }));

const other = (slip: number, right = 0): number => (slip === right ? right + 1 : slip);

describe('one wrong cell in a table with all totals stated', () => {
  it('has 175 cells to go wrong', () => {
    expect(cells).toHaveLength(175);
  });

  it.each(['draft', 'data'] as const)('is named with its right value, each of the 175, in a %s', kind => {
    fc.assert(
      fc.property(arbitraryApplications('stated'), arbitrarySlip, (figures, slip) => {
        const found = cells.map(cell => said(withValue(figures, cell, other(slip, valueAt(figures, cell))), kind));
        const expected = cells.map(cell => {
          const right = valueAt(figures, cell) ?? 0;
          return named(cell, other(slip, right), right);
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('is named in thousands of reports', () => {
    fc.assert(
      fc.property(arbitraryApplications('stated'), fc.constantFrom(...cells), arbitrarySlip, (figures, cell, slip) => {
        const right = valueAt(figures, cell) ?? 0;
        fc.pre(slip !== right);
        expect(said(withValue(figures, cell, slip))).toEqual(named(cell, slip, right));
      }),
      { numRuns: 3000 },
    );
  });

  it('is named where a draft leaves it blank', () => {
    fc.assert(
      fc.property(arbitraryApplications('stated'), fc.constantFrom(...cells), (figures, cell) => {
        const right = valueAt(figures, cell) ?? 0;
        const isTotal = cell.column === 'total' || cell.row === 'outcomeTotal';
        // A blank total is computed, a blank 0 counts 0: neither breaks a sum.
        const expected =
          isTotal || right === 0
            ? []
            : [
                {
                  kind: 'cell',
                  path: figurePath('applications', cell.row, cell.column),
                  actual: '空白',
                  expected: right,
                },
              ];
        expect(said(withValue(figures, cell, undefined))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a balanced table', () => {
  it.each(['stated', 'computed'] as const)('raises nothing with totals %s', totals => {
    fc.assert(
      fc.property(
        arbitraryApplications(totals),
        fc.constantFrom('data' as const, 'draft' as const),
        (figures, kind) => {
          expect(said(figures, kind)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the rule that tells of a wrong cell', () => {
  const figures = statedTable(applications, [
    ['received', 'naturalPerson', 5],
    ['granted', 'naturalPerson', 4],
    ['carriedOut', 'naturalPerson', 1],
  ]);
  const diagnosis = (cell: CellId) =>
    sumDiagnosis(figuresSubject('applications', withValue(figures, cell, 77))).map(({ rule, fact }) => [
      rule,
      fact.related,
      fact.values?.mended,
    ]);

  const two = '表中对不上的 2 处合计就全部相符';
  const three = '表中对不上的 3 处合计就全部相符';

  it.each<[CellId, SumRuleId, readonly SumRuleId[], string]>([
    [{ row: 'received', column: 'naturalPerson' }, 'sum/balance', ['sum/row-total'], two],
    [{ row: 'carriedIn', column: 'otherOrg' }, 'sum/balance', ['sum/row-total'], two],
    [{ row: 'carriedOut', column: 'business' }, 'sum/balance', ['sum/row-total'], two],
    [{ row: 'granted', column: 'naturalPerson' }, 'sum/outcome-total', ['sum/row-total'], two],
    [{ row: 'otherOutcome', column: 'research' }, 'sum/outcome-total', ['sum/row-total'], two],
    [{ row: 'outcomeTotal', column: 'naturalPerson' }, 'sum/outcome-total', ['sum/balance', 'sum/row-total'], three],
    [{ row: 'outcomeTotal', column: 'total' }, 'sum/outcome-total', ['sum/balance', 'sum/row-total'], three],
    [{ row: 'received', column: 'total' }, 'sum/row-total', ['sum/balance'], two],
    [{ row: 'granted', column: 'total' }, 'sum/row-total', ['sum/outcome-total'], two],
  ])('is the one in whose line it stands: %o', (cell, rule, related, mended) => {
    expect(diagnosis(cell)).toEqual([[rule, related, mended]]);
  });
});
