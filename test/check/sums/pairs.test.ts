/** A number in the wrong place: two cells are wrong, and what one has too much the other has too little. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDiagnosis } from '../../../src/check/sums/diagnosis.ts';
import { type ColumnId, format2021, type RowId, rowsOf, tablesOf } from '../../../src/format/index.ts';
import { figurePath } from '../../../src/report/paths.ts';
import type { Figures } from '../../../src/report/report.ts';
import { arbitraryApplications } from '../../generators/figures.ts';
import { cellsOf, statedTable, valueAt, withValue } from '../harness/figures.ts';
import { figuresSubject } from '../harness/figures-subject.ts';

const applications = tablesOf(format2021).find(({ id }) => id === 'applications');
if (!applications) throw new Error('no table of applications');
const rows = rowsOf(applications.nodes);
const people: readonly ColumnId[] = rows[0]?.columns.flatMap(({ id, isTotal }) => (isTotal ? [] : [id])) ?? [];
const outcomes = applications.identities.find(({ rule }) => rule === 'sum/outcome-total')?.left ?? [];
const isOutcome = (row: RowId): boolean => outcomes.some(id => id === row);

const diagnose = (figures: Figures) => sumDiagnosis(figuresSubject('applications', figures));

/** Moves a number from one column of a row to another. */
function moved(figures: Figures, row: RowId, from: ColumnId, to: ColumnId, count: number): Figures {
  const taken = withValue(figures, { row, column: from }, (valueAt(figures, { row, column: from }) ?? 0) - count);
  return withValue(taken, { row, column: to }, (valueAt(figures, { row, column: to }) ?? 0) + count);
}

describe('a number in the wrong column', () => {
  const right = statedTable(applications, [
    ['received', 'naturalPerson', 6],
    ['granted', 'naturalPerson', 3],
    ['notHeld', 'naturalPerson', 2],
    ['carriedOut', 'naturalPerson', 1],
  ]);

  it('is named with both cells and both right values', () => {
    expect(diagnose(moved(right, 'notHeld', 'naturalPerson', 'research', 2))).toEqual([
      {
        rule: 'sum/outcome-total',
        explains: [],
        fact: {
          kind: 'pair',
          path: 'applications.notHeld.research',
          related: [],
          values: {
            from: '“本机关不掌握相关政府信息”行“科研机构”栏',
            to: '“本机关不掌握相关政府信息”行“自然人”栏',
            moved: 2,
            fromActual: '2',
            fromExpected: 0,
            toActual: '0',
            toExpected: 2,
          },
        },
      },
    ]);
  });

  it('is named under sum/balance in the rows of the balance', () => {
    const [only, ...others] = diagnose(moved(right, 'received', 'naturalPerson', 'business', 6));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: 'sum/balance', fact: { kind: 'pair', path: 'applications.received.business' } });
  });

  it('is left open, in one finding, where another row could explain it as well', () => {
    const busy = statedTable(applications, [
      ['received', 'naturalPerson', 3],
      ['granted', 'naturalPerson', 3],
      ['received', 'business', 4],
      ['partlyGranted', 'business', 4],
    ]);
    const ambiguous = moved(busy, 'granted', 'naturalPerson', 'business', 3);
    expect(diagnose(ambiguous).map(({ rule, fact }) => [rule, fact.kind, fact.path, fact.values?.cancels])).toEqual([
      [
        'sum/outcome-total',
        'broken',
        'applications.outcomeTotal.naturalPerson',
        '；与“商业企业”栏的差数正好抵消，只看总计栏看不出来',
      ],
    ]);
  });

  it('is named in any report in which no other row can lose as much', () => {
    const move = fc.record({
      row: fc.constantFrom(...rows.filter(({ isTotal }) => !isTotal).map(({ id }) => id)),
      from: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
    });
    let tried = 0;
    let named = 0;
    fc.assert(
      fc.property(arbitraryApplications('stated'), move, (figures, { row, from, to }) => {
        const count = valueAt(figures, { row, column: from }) ?? 0;
        fc.pre(from !== to && count > 0);
        tried++;
        const wrong = moved(figures, row, from, to, count);
        // What the number's column now holds too much could as well be too much in another row of the same sum, or, on
        // the other side of the balance, too little.
        const rivals = rows.filter(rival => {
          if (rival.id === row || rival.isTotal || isOutcome(rival.id) !== isOutcome(row)) return false;
          const isOpposite = (rival.id === 'carriedOut') !== (row === 'carriedOut');
          return (valueAt(wrong, { row: rival.id, column: isOpposite ? from : to }) ?? 0) >= count;
        });
        const found = diagnose(wrong);
        const expected = {
          kind: 'pair',
          path: figurePath('applications', row, to),
          values: { moved: count, fromExpected: valueAt(figures, { row, column: to }), toExpected: count },
        };
        if (rivals.length === 0) {
          named++;
          expect(found).toHaveLength(1);
          expect(found[0]?.fact).toMatchObject(expected);
        } else {
          expect(found.map(({ fact }) => [fact.kind, fact.values?.line])).toEqual(
            // The first of the two names the other.
            people
              .filter(id => id === from || id === to)
              .slice(0, 1)
              .map(id => ['broken', labelOf(id)]),
          );
        }
      }),
      { numRuns: 1500 },
    );
    expect(named / tried).toBeGreaterThan(0.06);
  });
});

const labelOf = (column: ColumnId): string => rows[0]?.columns.find(({ id }) => id === column)?.label.text ?? '';

describe('two wrong cells that do not cancel', () => {
  it('are told sum by sum, never as one', () => {
    fc.assert(
      fc.property(
        arbitraryApplications('stated'),
        fc.constantFrom(...cellsOf(applications)),
        fc.constantFrom(...cellsOf(applications)),
        (figures, first, second) => {
          fc.pre(first.row !== second.row && first.column !== second.column);
          const raise = (from: Figures, cell: typeof first, by: number): Figures =>
            withValue(from, cell, (valueAt(from, cell) ?? 0) + by);
          const found = diagnose(raise(raise(figures, first, 5), second, 7));
          expect(found.length).toBeGreaterThan(1);
          expect(found.every(({ fact }) => fact.kind === 'broken')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a cell and the total of its row, out by as much', () => {
  const right = statedTable(applications, [
    ['received', 'naturalPerson', 4],
    ['granted', 'naturalPerson', 1],
    ['notHeld', 'naturalPerson', 2],
    ['carriedOut', 'naturalPerson', 1],
  ]);
  const changed = (row: RowId, value: number): Figures =>
    withValue(withValue(right, { row, column: 'naturalPerson' }, value), { row, column: 'total' }, value);

  it('are one mistake, with both right values, where no other row explains it', () => {
    expect(diagnose(changed('outcomeTotal', 2)).map(({ fact }) => [fact.kind, fact.path, fact.values])).toEqual([
      [
        'together',
        'applications.outcomeTotal.naturalPerson',
        {
          cell: '“本年度办理结果—总计”行“自然人”栏',
          total: '“本年度办理结果—总计”行“总计”栏',
          actual: '2',
          expected: 3,
          totalActual: '2',
          totalExpected: 3,
          difference: 1,
        },
      ],
    ]);
  });

  it('are told as the sum that they break where another row could explain it', () => {
    expect(diagnose(changed('notHeld', 3)).map(({ fact }) => fact.kind)).toEqual(['broken']);
  });
});
