/** Cells by their rulings, where a browser has drawn a box around each of them. */
import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../../src/read/pdf/page-content.ts';
import { ruledGrids } from '../../../src/read/pdf/ruled-grid.ts';

const across = (at: number, from: number, to: number): Ruling => ({ isHorizontal: true, at, from, to });
const down = (at: number, from: number, to: number): Ruling => ({ isHorizontal: false, at, from, to });

/** Cells as `row.column 宽×高`, in order. */
const cellsOf = (rulings: readonly Ruling[]): string[] =>
  ruledGrids(rulings).flatMap(({ cells }) =>
    [...cells]
      .sort((one, other) => one.top - other.top || one.left - other.left)
      .map(({ top, left, bottom, right }) => `${top}.${left} ${right - left}×${bottom - top}`),
  );

describe('a box around each cell', () => {
  it('makes one line of those between two rows, though the box of a merged cell ends higher up', () => {
    // Below the first row the box of the merged cell at the left ends at 95, that of its neighbour at 98; the next row begins at 100.
    const first = [across(78, 36, 159), across(78, 160, 358), across(95, 36, 98), across(98, 160, 358)];
    const second = [across(100, 36, 98), across(100, 99, 358), across(117, 36, 98), across(117, 99, 358)];
    const walls = [down(36, 78, 117), down(98, 78, 117), down(159, 78, 98), down(358, 78, 117)];
    expect(cellsOf([...first, ...second, ...walls])).toEqual(['0.0 1×1', '0.1 1×1', '0.2 1×1', '1.0 1×1', '1.1 2×1']);
  });

  it('leaves two lines apart that are as far from each other as a row is high', () => {
    const rows = [across(78, 36, 358), across(88, 36, 358), across(98, 36, 358)];
    expect(cellsOf([...rows, down(36, 78, 98), down(358, 78, 98)])).toEqual(['0.0 1×1', '1.0 1×1']);
  });
});
