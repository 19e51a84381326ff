/**
 * The names under which narrative may cite the values of a report. Official labels all come from `format`; the few short
 * names of our own are listed here.
 */
import { ORGANISATIONS } from '../format/applications-layout.ts';
import {
  type Column,
  type ColumnId,
  type FormatDefinition,
  type Row,
  type RowId,
  rowsOf,
  type Table,
  type TableNode,
} from '../format/index.ts';
import { fieldKeys, ownKeys, type Path } from './paths.ts';
import type { Report } from './report.ts';

/** Where a cited value comes from. */
export type QuantitySource =
  | { readonly kind: 'text'; readonly path: Path; readonly read: (report: Report) => string | undefined }
  /** The sum over rows and columns of a table; mostly one of each. */
  | {
      readonly kind: 'figures';
      readonly path: Path;
      readonly table: Table;
      readonly rows: readonly RowId[];
      readonly columns: readonly ColumnId[];
    };

export interface NamedQuantity {
  readonly name: string;
  readonly source: QuantitySource;
}

export interface QuantityNames {
  /** Every name, by the form that `canonicalName` gives it. */
  readonly named: ReadonlyMap<string, NamedQuantity>;
  /** The short names, in the order in which people look for them. */
  readonly listed: readonly NamedQuantity[];
}

/** Short names for rows that a sentence cites most. */
const rowNames: Readonly<Partial<Record<RowId, string>>> = {
  received: '新收申请',
  carriedIn: '上年结转',
  outcomeTotal: '办结',
  carriedOut: '结转下年',
};

const text = (path: Path, read: (report: Report) => string | undefined): QuantitySource => ({
  kind: 'text',
  path,
  read,
});
const yearPlus = (years: number): QuantitySource =>
  text('year', ({ year }) => (year === undefined ? undefined : String(year + years)));

const ownNames: readonly NamedQuantity[] = [
  { name: ownKeys.year, source: yearPlus(0) },
  { name: '上年度', source: yearPlus(-1) },
  { name: '下年度', source: yearPlus(1) },
  { name: ownKeys.organ, source: text('organ.name', ({ organ }) => organ.name) },
];

/** `机关.电话`, `发布.日期` … */
function fieldNames(): NamedQuantity[] {
  const section = <Section extends 'organ' | 'publication' | 'site' | 'signature'>(key: Section): NamedQuantity[] =>
    Object.entries(fieldKeys[key]).map(([field, label]) => ({
      name: `${ownKeys[key]}.${label}`,
      source: text(`${key}.${field}`, report => Object.entries(report[key]).find(([name]) => name === field)?.[1]),
    }));
  return [...section('organ'), ...section('publication'), ...section('site'), ...section('signature')];
}

/** A row or group with the names it can be called by, shortest first. */
interface Entry {
  readonly node: TableNode;
  readonly table: Table;
  readonly names: readonly string[];
  /** The rows that it adds up: itself, or the rows of a group, which may have a row of totals. */
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnChoice[];
  /** The column that is meant where none is named. */
  readonly usual: ColumnChoice | undefined;
}

interface ColumnChoice {
  readonly label: string;
  readonly ids: readonly ColumnId[];
}

function entriesOf(table: Table, nodes: readonly TableNode[], above: readonly string[]): Entry[] {
  return nodes.flatMap(node => {
    const keys = [...above, node.label.text];
    const short = node.kind === 'row' ? rowNames[node.id] : undefined;
    const suffixes = keys.map((_, index) => keys.slice(keys.length - 1 - index).join('.'));
    const rows = addedRows(node);
    const columns = rows[0]?.columns ?? [];
    const usual = columns.length === 1 ? columns[0] : columns.find(({ isTotal }) => isTotal);
    const entry: Entry = {
      node,
      table,
      names: short === undefined ? suffixes : [short, ...suffixes],
      rows,
      columns: columnChoices(columns),
      usual: usual && { label: usual.label.text, ids: [usual.id] },
    };
    return node.kind === 'row' ? [entry] : [entry, ...entriesOf(table, node.children, keys)];
  });
}

function addedRows(node: TableNode): readonly Row[] {
  if (node.kind === 'row') return [node];
  const rows = rowsOf(node.children);
  const total = rows.filter(({ isTotal }) => isTotal);
  return total.length > 0 ? total : rows;
}

/** The columns that can be named after a row or group, 法人或其他组织 among them where there are applicants. */
function columnChoices(columns: readonly Column[]): ColumnChoice[] {
  const choices = columns.map(({ id, label }) => ({ label: label.text, ids: [id] }));
  const organisations = columns.flatMap(({ id, isTotal }) => (isTotal || id === 'naturalPerson' ? [] : [id]));
  const ofApplicants = columns.some(({ id }) => id === 'naturalPerson');
  return ofApplicants ? [...choices, { label: ORGANISATIONS, ids: organisations }] : choices;
}

function figuresSource({ table, node, rows }: Entry, { ids }: ColumnChoice): QuantitySource {
  const path = [table.id, node.id, ...(ids.length === 1 ? ids : [])].join('.');
  return { kind: 'figures', path, table, rows: rows.map(({ id }) => id), columns: ids };
}

/** Drops the names that more than one row, group or column goes by: 其他, 总计. */
function withoutAmbiguous(entries: readonly Entry[]): Entry[] {
  const uses = new Map<string, number>();
  for (const { names, columns } of entries) {
    for (const name of [...names, ...columns.map(({ label }) => label)]) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return entries.map(entry => ({ ...entry, names: entry.names.filter(name => uses.get(name) === 1) }));
}

/** The names of an entry that are worth showing in a list: its shortest, and its columns where it has no total. */
function listedNames({ node, names: [short], columns, usual }: Entry): string[] {
  if (short === undefined) return [];
  const byColumn = columns.map(({ label }) => `${short}.${label}`);
  if (!usual) return byColumn;
  return node.id === 'received' ? [short, ...byColumn.filter(name => name !== `${short}.${usual.label}`)] : [short];
}

/** Half and full width, and all double quotation marks, are the same in a name. */
export function canonicalName(name: string): string {
  return name.normalize('NFKC').replace(/[“”„‟「」"]/g, '"');
}

function buildNames(format: FormatDefinition): QuantityNames {
  const named = new Map<string, NamedQuantity>();
  const add = (name: string, source: QuantitySource): void => {
    const key = canonicalName(name);
    if (!named.has(key)) named.set(key, { name, source });
  };
  const entries = withoutAmbiguous(
    format.parts.flatMap(part => (part.kind === 'table' ? entriesOf(part.table, part.table.nodes, [part.label]) : [])),
  );
  for (const { name, source } of ownNames) add(name, source);
  // Rows before groups: 其他处理.其他 is the row of that name, not the group's column.
  const rowsFirst = [...entries].sort((a, b) => Number(a.node.kind === 'group') - Number(b.node.kind === 'group'));
  for (const entry of rowsFirst) {
    const usual = entry.usual && figuresSource(entry, entry.usual);
    if (usual) for (const name of entry.names) add(name, usual);
    for (const column of entry.columns) {
      const source = figuresSource(entry, column);
      for (const name of entry.names) add(`${name}.${column.label}`, source);
    }
  }
  for (const { name, source } of fieldNames()) add(name, source);

  const isOftenCited = ({ node }: Entry): boolean => node.kind === 'row' && rowNames[node.id] !== undefined;
  const inOrder = [...entries.filter(isOftenCited), ...entries.filter(entry => !isOftenCited(entry))];
  const listed = [...ownNames.map(({ name }) => name), ...inOrder.flatMap(listedNames)];
  return { named, listed: listed.flatMap(name => named.get(canonicalName(name)) ?? []) };
}

const namesOf = new WeakMap<FormatDefinition, QuantityNames>();

/** The names of a format's values; made on first use. */
export function quantityNames(format: FormatDefinition): QuantityNames {
  const known = namesOf.get(format) ?? buildNames(format);
  namesOf.set(format, known);
  return known;
}
