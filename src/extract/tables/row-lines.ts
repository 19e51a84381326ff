/** Lines of a table that has a row a line (parts two and three): which row each is, and which cells are its figures. */
import { type Row, rowsOf, type Table } from '../../format/index.ts';
import { fold } from '../wording.ts';
import { type Cell, isFigure, type Line } from './cells.ts';
import { Head } from './head.ts';
import { isOutdated, labelsOf, type TableLabels } from './labels.ts';

export interface RowLine {
  /** Undefined where the words are not those of a row of this table. */
  row: Row | undefined;
  by: 'labels' | 'order';
  readonly line: Line;
  /** The cells of words that name the row; none where the row has only figures. */
  readonly words: readonly Cell[];
  /** The cells behind the words, blank ones included. */
  slots: readonly Cell[];
  readonly head: Head | undefined;
}

export interface RowLines {
  readonly rows: readonly RowLine[];
  /** Cells of words that are no names of rows. */
  readonly heads: readonly Cell[];
}

const hasFigures = (cells: readonly Cell[]): boolean => cells.some(({ text }) => isFigure(text));

/** Reads the rows by their words; then by likeness and, where what is left over fits exactly, by their order. */
export function readRowLines(table: Table, lines: readonly Line[]): RowLines {
  const reader = new LineReader(labelsOf(table));
  for (const line of lines) reader.read(line);
  matchNearly(table, reader.rows);
  matchByOrder(table, reader.rows);
  return { rows: reader.rows, heads: reader.heads };
}

class LineReader {
  readonly rows: RowLine[] = [];
  readonly heads: Cell[] = [];
  #head: Head | undefined;
  #inHead = false;

  constructor(readonly labels: TableLabels) {}

  read(line: Line): void {
    const words = line.cells.filter(({ text }) => text !== '' && !isFigure(text));
    const named = this.#named(line, words);
    if (named) this.#add(line, named.row, words, named.last);
    else if (words.length > 0 && this.#isHead(line, words)) this.#readHead(line, words);
    else if (hasFigures(line.cells)) this.#addUnnamed(line, words);
  }

  /** The cell that names the row: the last one that does, or the last of those that do it together. */
  #named(line: Line, words: readonly Cell[]): { readonly row: Row; readonly last: Cell } | undefined {
    for (const cell of [...words].reverse()) {
      const row = this.labels.row(cell.text);
      if (!row) continue;
      const behind = line.cells.slice(line.cells.indexOf(cell) + 1);
      // 其他 and 总计 alone are heads of columns, unless figures follow; 「3.其他」 is the row.
      const column = this.labels.column(cell.text);
      const isColumn = column !== undefined && fold(cell.text) === fold(column.label.text);
      if (!isColumn || hasFigures(behind)) return { row, last: cell };
    }
    const before = words.filter(cell => !hasFigures(line.cells.slice(0, line.cells.indexOf(cell))));
    const last = before.at(-1);
    const isHead = words.some(({ text }) => this.labels.column(text)) && !hasFigures(line.cells);
    const row = isHead ? undefined : this.labels.rowAtEnd(before.map(({ text }) => text).join(''));
    return row && last ? { row, last } : undefined;
  }

  #isHead(line: Line, words: readonly Cell[]): boolean {
    if (!hasFigures(line.cells)) return true;
    // 其他对外管理服务事项 beside its number is a row that the format in force does not have.
    const isRow = words.length === 1 && isOutdated(words[0]?.text ?? '');
    return !isRow && words.every(({ text }) => this.labels.isHead(text) || isOutdated(text));
  }

  #readHead(line: Line, words: readonly Cell[]): void {
    for (const cell of words) this.heads.push(cell);
    const namesColumns = words.some(({ text }) => this.labels.column(text) || isOutdated(text));
    if (!namesColumns) return;
    if (!this.#head || !this.#inHead) this.#head = new Head(line.block);
    this.#head.add(line.cells, this.labels);
    this.#inHead = true;
  }

  #add(line: Line, row: Row, words: readonly Cell[], last: Cell): void {
    this.#inHead = false;
    const at = line.cells.indexOf(last);
    // In a stream the heads of the columns run into the first row.
    if (line.block === undefined) this.#readStreamHead(words.slice(0, words.indexOf(last)));
    const named = line.block === undefined ? [last] : words.slice(0, words.indexOf(last) + 1);
    const slots = line.cells.slice(at + 1);
    if (line.block === undefined && slots.length <= row.columns.length)
      this.#addBlank(line, words.slice(0, words.indexOf(last)));
    const own = line.block === undefined && slots.length === 0 ? blanksOf(row, last) : slots;
    this.rows.push({ row, by: 'labels', line, words: named, slots: own, head: this.#head });
  }

  /** Words that are no piece of a label that is broken over lines. */
  #whole(words: readonly Cell[]): readonly Cell[] {
    return words.filter(({ text }, at) => {
      const beside = [words[at - 1]?.text, words[at + 1]?.text];
      const [before = '', after = ''] = beside;
      return this.labels.knows(text) || !(this.labels.knows(before + text) || this.labels.knows(text + after));
    });
  }

  /** In a stream a row without figures runs into the next one: its cells are blank, not missing. */
  #addBlank(line: Line, words: readonly Cell[]): void {
    for (const cell of words) {
      const row = this.labels.column(cell.text) ? undefined : this.labels.row(cell.text);
      if (row) this.rows.push({ row, by: 'labels', line, words: [cell], slots: blanksOf(row, cell), head: this.#head });
    }
  }

  #readStreamHead(words: readonly Cell[]): void {
    const namesColumns = words.some(({ text }) => this.labels.column(text) || isOutdated(text));
    for (const cell of namesColumns ? words : this.#whole(words)) this.heads.push(cell);
    if (!namesColumns) return;
    this.#head = new Head(undefined);
    this.#head.add(words, this.labels);
  }

  #addUnnamed(line: Line, words: readonly Cell[]): void {
    this.#inHead = false;
    const above = this.rows.at(-1);
    if (words.length === 0 && above?.row && above.slots.every(({ text }) => text === '')) {
      above.slots = line.cells;
      return;
    }
    const last = words.filter(cell => hasFigures(line.cells.slice(line.cells.indexOf(cell)))).at(-1);
    const slots = line.cells.slice(last ? line.cells.indexOf(last) + 1 : 0);
    this.rows.push({ row: undefined, by: 'labels', line, words, slots, head: this.#head });
  }
}

const blanksOf = ({ columns }: Row, beside: Cell): readonly Cell[] => columns.map(() => ({ ...beside, text: '' }));

/** A table has no more rows than this with words that nobody knows. */
const MAX_UNKNOWN = 120;

const openRows = (table: Table, lines: readonly RowLine[]): Set<Row> => {
  const taken = new Set(lines.map(({ row }) => row));
  return new Set(rowsOf(table.nodes).filter(row => !taken.has(row)));
};

function matchNearly(table: Table, lines: readonly RowLine[]): void {
  const open = openRows(table, lines);
  const unknown = lines.filter(({ row, words }) => !row && words.length > 0);
  if (unknown.length > MAX_UNKNOWN) return;
  const labels = labelsOf(table);
  for (const line of unknown) {
    const texts = line.words.map(({ text }) => text);
    for (const text of [...[...texts].reverse(), texts.join('')]) {
      line.row = labels.nearestRow(text, open);
      if (line.row) break;
    }
    if (line.row) open.delete(line.row);
  }
}

/** Rows whose words cannot be read, as many of them as rows are missing there: they are these rows. */
function matchByOrder(table: Table, lines: readonly RowLine[]): void {
  const order = rowsOf(table.nodes);
  const open = openRows(table, lines);
  let run: RowLine[] = [];
  let above = -1;
  const endRun = (below: number): void => {
    const rows = order.slice(above + 1, below).filter(row => open.has(row));
    if (run.length > 0 && rows.length === run.length) {
      run.forEach((line, index) => {
        const row = rows[index];
        if (!row || !isUnreadable(line, row)) return;
        line.row = row;
        line.by = 'order';
      });
    }
    run = [];
  };
  for (const line of lines) {
    if (!line.row) {
      if (!line.head?.isOutdated) run.push(line);
      continue;
    }
    const at = order.indexOf(line.row);
    endRun(at);
    above = Math.max(above, at);
  }
  endRun(order.length);
}

const MIN_SHARED = 0.4;

/** Words that are readable and say something else are another row. */
function isUnreadable({ words }: RowLine, { label }: Row): boolean {
  const folded = fold(words.map(({ text }) => text).join(''));
  if (folded.length <= 3) return true;
  const official = fold(label.text);
  const shared = [...official].filter(character => folded.includes(character)).length;
  return shared >= official.length * MIN_SHARED;
}
