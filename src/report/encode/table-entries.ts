/** A table as entries of the data file: rows by name, zeros together where that reads more easily. */
import { type Column, ownColumns, type Row, type Table, type TableNode } from '../../format/index.ts';
import { printFigure } from '../figure.ts';
import { figurePath, ownKeys } from '../paths.ts';
import type { Figure, Figures, RowFigures } from '../report.ts';
import { block, type Entry, empty, type Item, inline, inlineList, number, text } from './item.ts';

/** What stood in cells that could not be read, by path. */
export type Unreadable = ReadonlyMap<string, string>;

/** What is written beside the figures. */
export interface CellTexts {
  /** Told in a comment above their row. */
  readonly told: Unreadable;
  /** Written in their cells as they were typed, for the check to find. */
  readonly typed: Unreadable;
}

/** A row with more numbers than this is written as a list where most of them are not 0. */
const NAMED_COLUMNS = 4;
/** Up to so many columns of a long row are written by name, the others being 0. */
const FEW = 3;

const ZERO = number(0);

const cellItem = (figure: Figure | undefined, typed: string | undefined): Item => {
  if (!figure) return typed === undefined ? empty : text(typed);
  return figure.remark === '' ? number(figure.printed) : text(printFigure(figure));
};

const isPlainZero = (figure: Figure | undefined): boolean => figure !== undefined && printFigure(figure) === '0';

/** Whether a row says no more than 0 in each of its own columns. */
function isZeroRow(row: Row, figures: RowFigures | undefined): boolean {
  return row.columns.every(({ id, isTotal }) => (isTotal ? figures?.[id] === undefined : isPlainZero(figures?.[id])));
}

/** What was typed in a row where no figure could be read, by column. */
type TypedCells = Readonly<Record<string, string | undefined>>;

function rowItem(row: Row, figures: RowFigures = {}, typed: TypedCells = {}): Item {
  const own = ownColumns(row);
  const [only, ...others] = row.columns;
  const item = ({ id }: Column): Item => cellItem(figures[id], typed[id]);
  if (only && others.length === 0) return item(only);
  const stated = row.columns.filter(
    ({ id, isTotal }) => isTotal && (figures[id] !== undefined || typed[id] !== undefined),
  );
  if (isZeroRow(row, figures) && stated.length === 0) return ZERO;
  const isWhole = own.every(({ id }) => figures[id] !== undefined);
  const nonZero = own.filter(({ id }) => !isPlainZero(figures[id]));
  const named = (columns: readonly Column[]): Item =>
    inline([...columns, ...stated].map(column => ({ key: column.label.text, item: item(column) })));
  if (!isWhole || own.length <= NAMED_COLUMNS) return named(own);
  if (stated.length > 0) return named(nonZero.length <= FEW ? nonZero : own);
  return nonZero.length <= FEW ? named(nonZero) : inlineList(own.map(item));
}

class TableWriter {
  constructor(
    private readonly table: Table,
    private readonly figures: Figures,
    private readonly texts: CellTexts,
  ) {}

  private typedIn({ id, columns }: Row): TypedCells {
    return Object.fromEntries(
      columns.map(column => [column.id, this.texts.typed.get(figurePath(this.table.id, id, column.id))]),
    );
  }

  /** A row of totals that says something. */
  private isStated(row: Row): boolean {
    return this.figures[row.id] !== undefined || Object.values(this.typedIn(row)).some(typed => typed !== undefined);
  }

  /** Zero throughout, and no total stated. */
  private isZero(node: TableNode): boolean {
    if (node.kind === 'group') return node.children.every(child => this.isZero(child));
    if (node.isTotal) return !this.isStated(node);
    return (
      isZeroRow(node, this.figures[node.id]) && Object.values(this.typedIn(node)).every(typed => typed === undefined)
    );
  }

  isAllZero(): boolean {
    return this.table.nodes.every(node => this.isZero(node));
  }

  /** @param mayJoin whether zeros are left to one `其余: 0` */
  entries(nodes: readonly TableNode[], mayJoin: boolean): Entry[] {
    const written = nodes.filter(node => node.kind === 'group' || !node.isTotal || this.isStated(node));
    const joined = mayJoin ? written.filter(node => this.isZero(node)) : [];
    const rest: Entry[] = joined.length > 1 ? [{ key: ownKeys.rest, item: ZERO }] : [];
    const named = joined.length > 1 ? written.filter(node => !joined.includes(node)) : written;
    const totals = named.filter(node => node.kind === 'row' && node.isTotal);
    const others = named.filter(node => !totals.includes(node));
    return [...others.map(node => this.entry(node)), ...rest, ...totals.map(node => this.entry(node))];
  }

  private entry(node: TableNode): Entry {
    const key = node.label.text;
    if (node.kind === 'group') {
      return { key, item: this.isZero(node) ? ZERO : block(this.entries(node.children, true)) };
    }
    const comments = node.columns.flatMap(({ id, label }) => {
      const typed = this.texts.told.get(figurePath(this.table.id, node.id, id));
      if (typed === undefined || this.figures[node.id]?.[id]) return [];
      const where = node.columns.length > 1 ? `“${label.text}”` : '这里';
      return [`${where}原来写的是“${typed.replace(/\s+/g, ' ')}”，读不成数，请核对后填写`];
    });
    return {
      key,
      item: rowItem(node, this.figures[node.id], this.typedIn(node)),
      ...(comments.length > 0 && { comments }),
    };
  }
}

/** @returns undefined where every figure is 0 and no total stated: the whole table may be 无 */
export function tableEntries(table: Table, figures: Figures, texts: CellTexts): readonly Entry[] | undefined {
  const writer = new TableWriter(table, figures, texts);
  return writer.isAllZero() ? undefined : writer.entries(table.nodes, false);
}

/** Every row with nothing in it, ready to be filled; totals are offered as comments. */
export function blankTableEntries(
  table: Table,
  figures: Figures,
  comments: (node: TableNode) => readonly string[],
): Entry[] {
  const entry = (node: TableNode): Entry => ({
    key: node.label.text,
    item: node.kind === 'group' ? block(node.children.map(entry)) : rowItem(node, figures[node.id]),
    comments: comments(node),
    ...(node.kind === 'row' && node.isTotal && { offered: true as const }),
  });
  return table.nodes.map(entry);
}
