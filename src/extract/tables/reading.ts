/** What is found while an official table is read, until it is written down as facts. */
import { type ColumnId, type Label, printedLabel, type RowId, rowsOf, type Table } from '../../format/index.ts';
import type { Confidence, Found, FoundLabel, TableFacts } from '../extracted.ts';
import { placeIn } from '../items.ts';
import { fold } from '../wording.ts';
import type { Cell, Line } from './cells.ts';
import { FigureReader } from './figure-reader.ts';
import { labelBetween } from './label-between.ts';
import { labelsByPosition } from './label-positions.ts';
import { isOutdated, labelsOf, likenessOf, type Meaning } from './labels.ts';

export class TableReading {
  readonly figures: FigureReader;
  readonly extra: Found[] = [];
  readonly repeatedRows: (Found & { readonly row: RowId })[] = [];
  readonly missingRows: RowId[] = [];
  readonly missingColumns: { readonly row: RowId; readonly column: ColumnId }[] = [];
  /** What cells of the grid say, by cell. */
  readonly meanings = new Map<Cell['source'], Meaning>();
  readonly #labels = new Map<string, FoundLabel>();
  readonly #found = new Set<Label>();
  readonly #outdated = new Map<string, Found>();
  /** Heads and names of groups in words that nobody knows. */
  readonly #unknown = new Map<string, Cell>();
  /** What any cell says. */
  #texts: ReadonlySet<string> = new Set();
  #confidence: Confidence | undefined;

  constructor(readonly table: Table) {
    this.figures = new FigureReader(table);
  }

  /** The weakest ground is what the table as a whole rests on. */
  rest(on: Confidence): void {
    if (this.#confidence !== 'order') this.#confidence = on;
  }

  addLabel(cell: Cell, meaning: Meaning | undefined): void {
    if (isOutdated(cell.text)) this.#outdated.set(cell.text, { text: cell.text, place: placeIn(cell.origin) });
    if (!meaning) return;
    if (cell.source) this.meanings.set(cell.source, meaning);
    const { label, path } = meaning;
    this.#found.add(label);
    const key = `${path}\n${cell.text}`;
    if (this.#labels.has(key)) return;
    this.#labels.set(key, {
      text: cell.text,
      place: placeIn(cell.origin),
      official: printedLabel(label),
      likeness: likenessOf(cell.text, label),
      path,
    });
  }

  /** A head or a name of a group, by its own words. */
  addHead(cell: Cell): void {
    const meaning = labelsOf(this.table).meaning(cell.text, false);
    this.addLabel(cell, meaning);
    if (!meaning) this.#unknown.set(cell.text, cell);
  }

  /**
   * A head in words of its own is the one that it is nearest to, or that has its place in the official table; in part four
   * the names of rows are heads too. @param lines that the heads stand in
   */
  matchHeads(lines: readonly Line[]): void {
    this.#texts = new Set(lines.flatMap(({ cells }) => cells.map(({ text }) => fold(text))));
    if (this.#unknown.size === 0) return;
    const labels = labelsOf(this.table);
    const withRows = this.table.id === 'review';
    const blocks = new Set(lines.flatMap(({ block }) => block ?? []));
    const placed = [...blocks].map(block => labelsByPosition(this.table, block));
    const meaningOf = (cell: Cell): Meaning | undefined => {
      const { source } = cell;
      const label = source && placed.map(one => one.get(source)).find(one => one !== undefined);
      const byPlace = label && labels.meaning(label.text, withRows);
      return (
        labels.nearestHead(cell.text, withRows) ??
        byPlace ??
        labels.missingHead(cell.text, withRows, this.#found) ??
        labelBetween(this.table, cell, lines)
      );
    };
    for (const cell of this.#unknown.values()) this.addLabel(cell, meaningOf(cell));
    this.#unknown.clear();
  }

  addExtra(cell: Cell): void {
    if (cell.text !== '') this.extra.push({ text: cell.text, place: placeIn(cell.origin) });
  }

  /** A page break cuts a cell in two: 三、本年度办理结｜果; lines of a text cut it in more. */
  #isCut({ text, official, likeness }: FoundLabel): boolean {
    if (likeness !== 'wording') return false;
    const piece = fold(text);
    // Two labels end in 行政机关不再处理其政府信息公开申请: it may be the end of another than the one it was taken for.
    const wholes = [official, ...rowsOf(this.table.nodes).map(({ label }) => printedLabel(label))].map(fold);
    return wholes.some(whole => {
      const at = whole.indexOf(piece);
      const around = [whole.slice(0, Math.max(at, 0)), whole.slice(at + piece.length)].filter(rest => rest !== '');
      return at >= 0 && around.length > 0 && around.every(rest => this.#isThere(rest));
    });
  }

  /** Whether other cells say it, in one piece or several. */
  #isThere(words: string): boolean {
    const reached = [0];
    for (let end = 1; end <= words.length; end++) {
      if (reached.some(from => this.#texts.has(words.slice(from, end)))) reached.push(end);
    }
    return reached.at(-1) === words.length;
  }

  facts(found: TableFacts['found'], place: TableFacts['place']): TableFacts {
    return {
      found,
      pictured: false,
      place,
      confidence: this.#confidence,
      labels: [...this.#labels.values()].map(label => (this.#isCut(label) ? { ...label, likeness: 'exact' } : label)),
      missingRows: this.missingRows,
      missingColumns: this.missingColumns,
      repeatedRows: this.repeatedRows,
      extra: this.extra,
      outdated: [...this.#outdated.values()],
    };
  }
}
