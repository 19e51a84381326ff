/** Tables of any size, merged in any way, with the roles that real tables have. */
import fc from 'fast-check';
import type { TableBlock, TableCell } from '../../../src/document/document.ts';

const origin = { kind: 'template', file: 'random', line: 1 } as const;

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

const span = fc.integer({ min: 1, max: 4 });
const merge: fc.Arbitrary<Merge> = fc.record({ row: fc.nat(9), column: fc.nat(9), rowSpan: span, colSpan: span });
const cellText = fc.array(fc.string({ unit: fc.constantFrom(...'政府信息公开，（）“”。12ab'), maxLength: 14 }), {
  minLength: 1,
  maxLength: 2,
});

/** Cuts the grid into cells: each wished merge is made where nothing is merged yet, the rest are single cells. */
function cut(rows: number, columns: number, merges: readonly Merge[]): Merge[] {
  const taken = new Set<string>();
  const positions = ({ row, column, rowSpan, colSpan }: Merge): string[] =>
    Array.from(
      { length: rowSpan * colSpan },
      (_, at) => `${row + Math.floor(at / colSpan)},${column + (at % colSpan)}`,
    );
  const made: Merge[] = [];
  const make = (wished: Merge): void => {
    if (wished.row + wished.rowSpan > rows || wished.column + wished.colSpan > columns) return;
    const covers = positions(wished);
    if (covers.some(position => taken.has(position))) return;
    for (const position of covers) taken.add(position);
    made.push(wished);
  };
  for (const wished of merges) make(wished);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) make({ row, column, rowSpan: 1, colSpan: 1 });
  }
  return made.sort((a, b) => a.row - b.row || a.column - b.column);
}

export const randomTable: fc.Arbitrary<TableBlock> = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 8 }),
    merges: fc.array(merge, { maxLength: 6 }),
    texts: fc.array(cellText, { minLength: 64, maxLength: 64 }),
    widths: fc.array(fc.integer({ min: 300, max: 3000 }), { minLength: 8, maxLength: 8 }),
    table: fc.constantFrom('review' as const, undefined),
    align: fc.constantFrom('left' as const, 'center' as const),
  })
  .map(({ rows, columns, merges, texts, widths, table, align }) => {
    const cells = cut(rows, columns, merges).map(({ row, ...place }, at): TableCell & { row: number } => ({
      ...place,
      row,
      role: row === 0 ? 'column' : place.column === 0 ? 'row' : 'figure',
      lines: texts[at] ?? [''],
      align,
      origin,
    }));
    return {
      kind: 'table',
      table,
      caption: '表',
      widths: widths.slice(0, columns),
      headerRows: 1,
      rows: Array.from({ length: rows }, (_, index) => ({
        minHeight: 0,
        cells: cells.flatMap(({ row, ...cell }) => (row === index ? [cell] : [])),
      })),
      origin,
    };
  });
