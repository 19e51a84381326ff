/** The labels of an official table, recognised in the forms that drafts give them. */
import { distance } from 'fastest-levenshtein';
import {
  type Column,
  type ColumnId,
  groupsOf,
  type Label,
  printedLabel,
  type Row,
  rowsOf,
  supersededMarkers,
  type Table,
} from '../../format/index.ts';
import type { Path } from '../../report/paths.ts';
import type { Likeness } from '../extracted.ts';
import { fold } from '../wording.ts';

/** What a cell of words says. */
export type Meaning =
  | { readonly kind: 'row'; readonly row: Row; readonly label: Label; readonly path: Path }
  | { readonly kind: 'column'; readonly column: Column; readonly label: Label; readonly path: Path }
  /** A group of rows, a band, the corner or a head over several columns. */
  | { readonly kind: 'other'; readonly label: Label; readonly path: Path };

/** Short labels cannot be told apart by their ends or by likeness. */
const MIN_SUFFIX = 3;
const MIN_FUZZY = 4;
const MAX_FUZZY = 60;
/** So much of a group's name is as good as the whole, beside its number. */
const PIECE = 2;
const TOLERANCE = 0.3;
/** Heads are short, and stand where nothing else does. */
const HEAD_TOLERANCE = 0.34;
/** Of a head that is missing, so many characters, and such a share of the shorter, tell that it is meant. */
const LEAST_SHARED = 2;
const MOST_SHARED = 0.5;
const LONGEST_BY = 2;

const markers = supersededMarkers.map(fold);

/** Whether the text is a label that only the superseded format has. */
export function isOutdated(text: string): boolean {
  const folded = fold(text);
  return folded !== '' && markers.includes(folded);
}

/** 单位：元 */
const unit = /单位([\p{Script=Han}]+)/u;
const unitOf = (text: string): string | undefined => unit.exec(fold(text))?.[1];

/** How a label as it stands compares with the official one; another unit is another label. */
export function likenessOf(text: string, label: Label): Likeness {
  if (text === printedLabel(label)) return 'exact';
  const own = unitOf(text);
  const official = unitOf(printedLabel(label));
  if (own !== undefined && official !== undefined && !own.startsWith(official)) return 'wording';
  const bare = fold(text.replace(/[（(][^（）()]*[）)]\s*$/, '')).replace(/^(?:[一二三四五六七八九十]|\d)+(?=.)/, '');
  const isForm =
    fold(text) === fold(printedLabel(label)) || bare === fold(label.text) || fold(text) === fold(label.text);
  return isForm ? 'form' : 'wording';
}

/** Every form of a label that is the same label: with and without number and remark, in each known wording. */
function formsOf({ number = '', text, remark = '', variants = [] }: Label): string[] {
  const words = [text, ...variants];
  return [
    ...new Set(words.flatMap(word => [`${number}${word}${remark}`, `${number}${word}`, `${word}${remark}`, word])),
  ]
    .map(fold)
    .filter(form => form !== '');
}

/** How many characters two names have in common; none where it is too few of the shorter, or one is far longer. */
function sharedOf(own: ReadonlySet<string>, official: ReadonlySet<string>): number {
  const shared = [...own].filter(character => official.has(character)).length;
  const isAlike = shared >= Math.min(own.size, official.size) * MOST_SHARED;
  return isAlike && own.size <= official.size * LONGEST_BY ? shared : 0;
}

export class TableLabels {
  readonly #rows = new Map<string, Meaning & { kind: 'row' }>();
  readonly #columns = new Map<string, Meaning & { kind: 'column' }>();
  readonly #others = new Map<string, Meaning>();
  readonly #rowForms: readonly (readonly [string, Meaning & { kind: 'row' }])[];

  constructor(readonly table: Table) {
    const rows = rowsOf(table.nodes);
    const columns = new Map<ColumnId, Column>();
    for (const row of rows) {
      const meaning = { kind: 'row', row, label: row.label, path: `${table.id}.${row.id}` } as const;
      for (const form of formsOf(row.label)) if (!this.#rows.has(form)) this.#rows.set(form, meaning);
      for (const column of row.columns) columns.set(column.id, column);
    }
    for (const column of columns.values()) {
      const row = rows.find(candidate => candidate.columns.includes(column));
      const path = `${table.id}.${row?.id}.${column.id}`;
      const meaning = { kind: 'column', column, label: column.label, path } as const;
      for (const form of formsOf(column.label)) this.#columns.set(form, meaning);
    }
    const groups = groupsOf(table.nodes).map(({ label, id }) => ({ label, path: `${table.id}.${id}` }));
    const drawn = table.layout.rows.flatMap(({ cells }) =>
      cells.flatMap(cell => (cell.kind === 'label' ? [{ label: cell.label, path: table.id }] : [])),
    );
    for (const { label, path } of [...groups, ...drawn]) {
      for (const form of formsOf(label)) {
        const isKnown = this.#rows.has(form) || this.#columns.has(form) || this.#others.has(form);
        if (!isKnown) this.#others.set(form, { kind: 'other', label, path });
      }
    }
    this.#rowForms = [...this.#rows].sort(([a], [b]) => b.length - a.length);
  }

  /** The row that a label names word for word. */
  row(text: string): Row | undefined {
    return this.#rows.get(fold(text))?.row;
  }

  column(text: string): Column | undefined {
    return this.#columns.get(fold(text))?.column;
  }

  /** Whether the words stand in the head of the table or over its rows; 其他 and 总计 are names of rows as well. */
  isHead(text: string): boolean {
    const folded = fold(text);
    return (this.#columns.has(folded) || this.#others.has(folded)) && !this.#rows.has(folded);
  }

  /** What a label means, as a row or otherwise. */
  meaning(text: string, asRow: boolean): Meaning | undefined {
    const folded = fold(text);
    const row = this.#rows.get(folded);
    const other = this.#columns.get(folded) ?? this.#others.get(folded);
    return asRow ? (row ?? other) : (other ?? row);
  }

  /** The row whose label stands at the end of words of several cells: 三、本年度办理结果（一）予以公开. */
  rowAtEnd(text: string): Row | undefined {
    const folded = fold(text);
    return this.#rowForms.find(([form]) => form.length >= MIN_SUFFIX && folded.endsWith(form))?.[1].row;
  }

  /** The one row among `open` whose label is nearly what stands there. */
  nearestRow(text: string, open: ReadonlySet<Row>): Row | undefined {
    const folded = fold(text);
    if (folded.length < MIN_FUZZY || folded.length > MAX_FUZZY) return undefined;
    let best: Row | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [form, { row }] of this.#rowForms) {
      if (!open.has(row) || form.length < MIN_FUZZY) continue;
      const edits = distance(form, folded);
      if (edits <= Math.max(form.length, folded.length) * TOLERANCE && edits < least) {
        best = row;
        least = edits;
      }
    }
    return best;
  }

  /** The head, or name of a group, that is nearly what stands there. */
  nearestHead(text: string, withRows: boolean): Meaning | undefined {
    const folded = fold(text);
    if (folded.length > MAX_FUZZY) return undefined;
    if (folded.length < MIN_FUZZY) return this.#numbered(text);
    let best: Meaning | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [form, meaning] of [...(withRows ? this.#rows : []), ...this.#columns, ...this.#others]) {
      const edits = distance(form, folded);
      if (edits > Math.max(form.length, folded.length) * HEAD_TOLERANCE || edits >= least) continue;
      best = meaning;
      least = edits;
    }
    return best ?? this.#numbered(text);
  }

  /**
   * The head that is missing among those `found` and shares most of its characters with what stands there, as 直接起诉
   * does with the first head of litigation. @returns undefined where several do so alike
   */
  missingHead(text: string, withRows: boolean, found: ReadonlySet<Label>): Meaning | undefined {
    const own = new Set(fold(text));
    const missing = [...(withRows ? this.#rows : []), ...this.#columns, ...this.#others]
      .map(([, meaning]) => meaning)
      .filter(({ label }, at, all) => !found.has(label) && all.findIndex(other => other.label === label) === at);
    const alike = missing
      .map(meaning => ({ meaning, shared: sharedOf(own, new Set(fold(meaning.label.text))) }))
      .filter(({ shared }) => shared >= LEAST_SHARED)
      .sort((one, other) => other.shared - one.shared);
    const [best, second] = alike;
    return best && best.shared !== second?.shared ? best.meaning : undefined;
  }

  /** A group by its number and part of its name: （六）其他, （四）无法公开. */
  #numbered(text: string): Meaning | undefined {
    const [, number, name = ''] = /^\s*([（(][一二三四五六七][）)])\s*(\S+)/.exec(text) ?? [];
    if (number === undefined) return undefined;
    return [...this.#others.values()].find(
      ({ label }) =>
        label.number !== undefined &&
        fold(label.number) === fold(number) &&
        (label.text.includes(name) || label.text.startsWith(name.slice(0, PIECE))),
    );
  }

  /** Whether the words are of this table at all. */
  knows(text: string): boolean {
    return this.meaning(text, true) !== undefined;
  }
}

const known = new WeakMap<Table, TableLabels>();

/** The labels of a table; made on first use. */
export function labelsOf(table: Table): TableLabels {
  const labels = known.get(table) ?? new TableLabels(table);
  known.set(table, labels);
  return labels;
}
