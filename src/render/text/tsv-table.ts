/** A table for pasting into a spreadsheet: one row a line, one tab between grid columns. */
import type { TableBlock } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { joinLines } from './join-lines.ts';

/** What a spreadsheet would take for a formula, a Chinese one in full width too; numbers with a sign are numbers. */
const formula = /^(?:[=@+-](?!\d+(\.\d+)?$)|[＝＠＋－].)/u;

/**
 * Every line has a field for each grid column; what a merged cell covers besides its upper left corner stays empty, so
 * that each number lands in its own column.
 */
export function tsvTable(table: TableBlock): string[] {
  return gridOf(table).map((positions, row) =>
    positions
      .map((at, column) => {
        if (!at || at.row !== row || at.cell.column !== column) return '';
        return tsvField(joinLines(at.cell.lines));
      })
      .join('\t'),
  );
}

/**
 * One field. A text that a spreadsheet would run as a formula gets an apostrophe before it; one that begins with a quotation
 * mark is quoted, which spreadsheets undo.
 */
export function tsvField(text: string): string {
  if (text.startsWith('"')) return `"${text.replaceAll('"', '""')}"`;
  return formula.test(text) ? `'${text}` : text;
}
