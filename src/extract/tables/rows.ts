/** Reads the tables that have a row a line: those of parts two and three. */
import { type Row, rowsOf, type Table } from '../../format/index.ts';
import { placeIn } from '../items.ts';
import type { Cell, Line } from './cells.ts';
import { labelsOf } from './labels.ts';
import { labelsIn } from './labels-in.ts';
import { TableReading } from './reading.ts';
import { type RowLine, readRowLines } from './row-lines.ts';
import { assign, shapesOf } from './slots.ts';

export function readRows(table: Table, lines: readonly Line[]): TableReading {
  const reading = new TableReading(table);
  const { rows, heads } = readRowLines(table, lines);
  for (const cell of heads) reading.addHead(cell);
  const shapes = shapesOf(rows);
  const read = new Map<Row, RowLine>();
  for (const line of rows) {
    const { row } = line;
    const earlier = row && read.get(row);
    if (!row || (line.head?.isOutdated && table.id === 'disclosure')) addUnread(reading, line);
    else if (earlier && given(earlier).length > 0) addRepeated(reading, row, line);
    else {
      read.set(row, line);
      addLabels(reading, row, line);
    }
  }
  reading.matchHeads(lines);
  for (const [row, line] of read) {
    const first = line.words.at(-1) ?? line.slots[0];
    if (first) reading.figures.placeRow(row, placeIn(first.origin));
    const assignment = assign(line, row, shapes);
    if (!assignment) {
      reading.figures.cannotPlace(row, line.slots);
      continue;
    }
    for (const [column, cell] of assignment.cells) reading.figures.read(row, column, cell);
    for (const cell of assignment.extra) reading.addExtra(cell);
    reading.rest(assignment.by === 'order' || line.by === 'order' ? 'order' : 'labels');
    for (const { id } of row.columns) {
      if (!assignment.cells.has(id)) reading.missingColumns.push({ row: row.id, column: id });
    }
  }
  for (const row of rowsOf(table.nodes)) if (!read.has(row)) reading.missingRows.push(row.id);
  return reading;
}

const given = ({ slots }: RowLine): Cell[] => slots.filter(({ text }) => text !== '');

function addLabels(reading: TableReading, row: Row, { words, by }: RowLine): void {
  const labels = labelsOf(reading.table);
  words.forEach((cell, index) => {
    const isLast = index === words.length - 1;
    const own = { kind: 'row', row, label: row.label, path: `${reading.table.id}.${row.id}` } as const;
    const meaning = labels.meaning(cell.text, true);
    const several = meaning ? undefined : labelsIn(cell.text, text => labels.knows(text));
    if (several && several.length > 1) {
      for (const text of several) reading.addLabel({ ...cell, text, source: undefined }, labels.meaning(text, true));
      return;
    }
    const isOwn = isLast && (by === 'order' || meaning?.kind !== 'other');
    if (isOwn || meaning) reading.addLabel(cell, isOwn ? own : meaning);
    else reading.addHead(cell);
  });
}

/** A row that the official table does not have, or one below heads that mean something else. */
function addUnread(reading: TableReading, { words, slots, line }: RowLine): void {
  for (const cell of words) reading.addHead(cell);
  const texts = [...words, ...slots].map(({ text }) => text).filter(text => text !== '');
  const [first] = [...words, ...slots, ...line.cells];
  if (first && texts.length > 0) reading.extra.push({ text: texts.join(' '), place: placeIn(first.origin) });
}

function addRepeated(reading: TableReading, row: Row, line: RowLine): void {
  const texts = [...line.words, ...given(line)].map(({ text }) => text);
  const [first] = [...line.words, ...line.slots];
  if (given(line).length === 0 || !first) return;
  reading.repeatedRows.push({ row: row.id, text: texts.join(' '), place: placeIn(first.origin) });
}
