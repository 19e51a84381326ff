/** What could have gone wrong in a sum: every explanation is found, and where there are several, none is chosen. */
import { describe, expect, it } from 'vitest';
import { type Equation, equationsOf } from '../../../src/check/sums/equations.ts';
import { mendingCells, mendingPairs, uniqueExplanation } from '../../../src/check/sums/explain.ts';
import { type ColumnId, format2021, tablesOf } from '../../../src/format/index.ts';
import { statedTable, withValue } from '../harness/figures.ts';

const [, , review] = tablesOf(format2021);
if (!review) throw new Error('no table of review');
const empty = statedTable(review, []);

/** The sums of part four where these figures stand under 行政复议 and 0 in every other cell. */
const sums = (...figures: readonly (readonly [ColumnId, number])[]): readonly Equation[] => {
  const table = figures.reduce(
    (before, [column, value]) => withValue(before, { row: 'reconsideration', column }, value),
    empty,
  );
  return equationsOf(review, table, { isBlank: () => false, isOn: () => true });
};

const cells = (equations: readonly Equation[]) =>
  mendingCells(equations).map(({ cell, value }) => [cell.column.id, value]);
const pairs = (equations: readonly Equation[]) =>
  mendingPairs(equations).map(({ from, to, moved }) => ({
    from: [from.cell.column.id, from.value],
    to: [to.cell.column.id, to.value],
    moved,
  }));

describe('a sum that is right', () => {
  it('wants no explanation', () => {
    const right = sums(['upheld', 1], ['total', 1]);
    expect(cells(right)).toEqual([]);
    expect(pairs(right)).toEqual([]);
    expect(uniqueExplanation(right)).toBeUndefined();
  });
});

describe('a total that is too large', () => {
  const wrong = sums(['upheld', 1], ['total', 3]);

  it('may be itself wrong, or any of its addends', () => {
    expect(cells(wrong)).toEqual([
      ['upheld', 3],
      ['corrected', 2],
      ['otherResult', 2],
      ['pending', 2],
      ['total', 1],
    ]);
    expect(uniqueExplanation(wrong)).toBeUndefined();
  });

  it('may have got one that belongs to an addend', () => {
    expect(pairs(wrong)).toEqual(
      ['corrected', 'otherResult', 'pending', 'upheld'].map(column => ({
        from: ['total', 2],
        to: [column, column === 'upheld' ? 2 : 1],
        moved: 1,
      })),
    );
  });
});

describe('a total that is too small', () => {
  it('is explained by no figure below nought', () => {
    const wrong = sums(['upheld', 3], ['corrected', 1], ['total', 2]);
    expect(cells(wrong)).toEqual([
      ['upheld', 1],
      ['total', 4],
    ]);
    expect(pairs(wrong)).toEqual([
      { from: ['corrected', 0], to: ['total', 3], moved: 1 },
      { from: ['upheld', 2], to: ['total', 3], moved: 1 },
    ]);
  });

  it('may come down to 0, and to no half', () => {
    const wrong = sums(['upheld', 1]);
    expect(cells(wrong)).toEqual([
      ['upheld', 0],
      ['total', 1],
    ]);
    expect(pairs(wrong)).toEqual([]);
  });
});
