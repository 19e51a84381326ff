/** A pasted table with labels: read as the tables of drafts are, each figure by the labels of its row and column. */

import type { TableBlock } from '../../document/document.ts';
import { type Cell, isFigure, linesOfTable } from '../../extract/tables/cells.ts';
import { readReview } from '../../extract/tables/review.ts';
import { type RowLine, readRowLines } from '../../extract/tables/row-lines.ts';
import { assign, type Shapes, shapesOf } from '../../extract/tables/slots.ts';
import type { ColumnId, Row, Table } from '../../format/index.ts';
import { tableOfRows } from '../../read/table-block.ts';
import { figurePath } from '../../report/paths.ts';
import { shortened } from '../../text/shortened.ts';
import type { FigureCell, FigureCells } from './figure-cells.ts';
import { byPosition } from './paste-by-position.ts';
import type { Placed } from './placed.ts';

/** @returns undefined where no row could be told by its labels */
export function byLabels(cells: FigureCells, table: TableBlock, from: FigureCell): Placed | undefined {
  return cells.table.id === 'review' ? reviewByHeads(cells, table, from) : rowsByLabels(cells, table, from);
}

/** Part four has its labels above its only line of figures: blocks of which not all is there go where the cursor is. */
function reviewByHeads(cells: FigureCells, table: TableBlock, from: FigureCell): Placed | undefined {
  const lines = linesOfTable(table);
  const { figures } = readReview(cells.table, lines);
  const texts = new Map<FigureCell, string>();
  for (const [source, path] of figures.paths) {
    const cell = cells.byPath.get(path);
    if (cell) texts.set(cell, textOf(source.lines));
  }
  if (texts.size > 0) return { texts, messages: [] };
  const rows = lines.filter(line => line.cells.some(({ text }) => isFigure(text)));
  const bare = tableOfRows(
    rows.map(line => ({ cells: line.cells.map(({ text }) => [text]), origin: { kind: 'draft' as const } })),
  );
  return bare && byPosition(cells, bare, from);
}

const textOf = (lines: readonly string[]): string => lines.join(' ').trim();

function rowsByLabels(cells: FigureCells, table: TableBlock, from: FigureCell): Placed | undefined {
  const { rows } = readRowLines(cells.table, linesOfTable(table));
  const shapes = shapesOf(rows);
  const texts = new Map<FigureCell, string>();
  const messages: string[] = [];
  const unknown: string[] = [];
  const read = new Set<Row>();
  for (const line of rows) {
    const { row } = line;
    if (!row || read.has(row)) {
      unknown.push(shown([...line.words, ...line.slots]));
      continue;
    }
    const assigned = assignment(line, row, shapes, from, cells.table);
    if (!assigned) {
      messages.push(
        `“${row.label.text}”一行分不清各是哪一列的数：“${shown(line.slots)}”，没有贴入。请连同表头一起复制，或者在这一行里逐格填写。`,
      );
      continue;
    }
    read.add(row);
    for (const [column, { text }] of assigned) {
      const cell = cells.byPath.get(figurePath(cells.table.id, row.id, column));
      if (cell) texts.set(cell, text);
    }
  }
  if (texts.size === 0 && messages.length === 0) return undefined;
  const strange = unknown.filter(text => text !== '');
  if (strange.length > 0) {
    messages.push(
      `有 ${strange.length} 行没有认出来，没有贴入：${strange
        .slice(0, 3)
        .map(text => `“${text}”`)
        .join('、')}${strange.length > 3 ? '等' : ''}。`,
    );
  }
  return { texts, messages };
}

/** Figures of a row; without heads and fewer than the row has, they begin in the column of the cursor. */
function assignment(
  line: RowLine,
  row: Row,
  shapes: Shapes,
  from: FigureCell,
  table: Table,
): ReadonlyMap<ColumnId, Cell> | undefined {
  const sure = assign(line, row, shapes);
  if (sure) return sure.cells;
  const first = line.slots.findIndex(({ text }) => text !== '');
  const slots = first < 0 ? [] : line.slots.slice(first);
  const start = row.columns.findIndex(({ id }) => id === from.column.id);
  const columns = row.columns.slice(Math.max(start, 0));
  if (line.head || slots.length > columns.length || table.id === 'disclosure') return undefined;
  return new Map(slots.flatMap((cell, index) => (columns[index] ? [[columns[index].id, cell] as const] : [])));
}

const shown = (cells: readonly Cell[]): string => {
  const text = cells
    .map(cell => cell.text)
    .filter(words => words !== '')
    .join(' ');
  return shortened(text, 40);
};
