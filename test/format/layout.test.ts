import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  format2019,
  format2021,
  type LayoutCell,
  printedLabel,
  rowsOf,
  type Table,
  tablesOf,
} from '../../src/format/index.ts';

const show = (cell: LayoutCell): string => {
  const text = cell.kind === 'label' ? printedLabel(cell.label) : `${cell.row}.${cell.column}`;
  const spans = cell.colSpan > 1 || cell.rowSpan > 1 ? ` [${cell.colSpan}×${cell.rowSpan}]` : '';
  return text + spans;
};

const draw = (table: Table): string =>
  `${table.layout.widths.join(' ')}\n${table.layout.rows.map(row => row.cells.map(show).join(' | ')).join('\n')}\n`;

/** Every position of the grid is covered exactly once. */
function coverage(table: Table): number[][] {
  const grid = table.layout.rows.map(() => table.layout.widths.map(() => 0));
  table.layout.rows.forEach((row, top) => {
    for (const cell of row.cells) {
      const left = grid[top]?.indexOf(0) ?? -1;
      for (let r = top; r < top + cell.rowSpan; r++) {
        for (let c = left; c < left + cell.colSpan; c++) {
          const line = grid[r];
          if (line) line[c] = (line[c] ?? Number.NaN) + 1;
        }
      }
    }
  });
  return grid;
}

describe.each([format2021, format2019])('the tables of $reference', format => {
  describe.each(tablesOf(format))('$id', table => {
    it('is drawn as the form draws it', async () => {
      await expect(draw(table)).toMatchFileSnapshot(
        join(import.meta.dirname, 'golden', `${format.id}-${table.id}.txt`),
      );
    });

    it('covers its grid without gap or overlap', () => {
      expect(
        coverage(table)
          .flat()
          .every(times => times === 1),
      ).toBe(true);
    });

    it('fills the text block of 156 mm', () => {
      expect(table.layout.widths.reduce((sum, width) => sum + width)).toBe(8844);
    });

    it('has one cell for every row and column of its figures', () => {
      const cells = table.layout.rows.flatMap(row =>
        row.cells.flatMap(cell => (cell.kind === 'figure' ? [`${cell.row}.${cell.column}`] : [])),
      );
      const figures = rowsOf(table.nodes).flatMap(row => row.columns.map(column => `${row.id}.${column.id}`));
      expect([...cells].sort()).toEqual([...figures].sort());
      expect(new Set(cells).size).toBe(cells.length);
    });
  });
});

it('counts 25 rows of 7 numbers in part three and 15 numbers in part four', () => {
  const [disclosure, applications, review] = tablesOf(format2021);
  const figures = (table: Table | undefined) => rowsOf(table?.nodes ?? []).map(row => row.columns.length);
  expect(figures(disclosure)).toEqual([3, 3, 1, 1, 1, 1]);
  expect(figures(applications)).toEqual(Array(25).fill(7));
  expect(figures(review)).toEqual([5, 5, 5]);
});
