/**
 * The vocabulary in which a version of the official format is written down. A definition is plain data: schema, page,
 * label matching and the arithmetic rules all derive from it.
 */
import type { ColumnId, FormatId, GroupId, NarrativeId, PartId, RowId, SumRuleId, TableId } from './ids.ts';

/** A label as printed is `number + text + remark`; the key of the data file is `text` alone. */
export interface Label {
  readonly text: string;
  /** 「一、」「（一）」「1.」 */
  readonly number?: string;
  /** 「（区分处理的，只计这一情形，不计其他情形）」 */
  readonly remark?: string;
  /** Where the form breaks a narrow head into lines: 商业/企业. */
  readonly lines?: readonly string[];
  /** Wordings other than the official one that real reports carry. */
  readonly variants?: readonly string[];
}

/** `count`: whole 件. `amount`: 万元 with at most four decimals, held as whole 元. */
export type Unit = 'count' | 'amount';

export interface Column {
  readonly id: ColumnId;
  readonly label: Label;
  readonly unit: Unit;
  /** The column that is the sum of the other columns of its row. */
  readonly isTotal?: true;
}

export interface Row {
  readonly kind: 'row';
  readonly id: RowId;
  readonly label: Label;
  readonly columns: readonly Column[];
  /** The row that is the sum of other rows. */
  readonly isTotal?: true;
}

export interface Group {
  readonly kind: 'group';
  readonly id: GroupId;
  readonly label: Label;
  readonly children: readonly TableNode[];
}

export type TableNode = Row | Group;

/** An equation that holds in every column (`along: 'rows'`) or in every row (`along: 'columns'`) of a table. */
export type Identity =
  | {
      readonly rule: SumRuleId;
      readonly along: 'rows';
      readonly left: readonly RowId[];
      readonly right: readonly RowId[];
    }
  | {
      readonly rule: SumRuleId;
      readonly along: 'columns';
      readonly left: readonly ColumnId[];
      readonly right: readonly ColumnId[];
    };

export type LabelRole =
  /** A band over a block of the table, such as 第二十条第（一）项. */
  | 'band'
  /** The remark in the upper left corner. */
  | 'corner'
  | 'column'
  | 'row';

interface Spans {
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface LabelCell extends Spans {
  readonly kind: 'label';
  readonly role: LabelRole;
  readonly label: Label;
  readonly align: 'left' | 'center';
}

export interface FigureCell extends Spans {
  readonly kind: 'figure';
  readonly row: RowId;
  readonly column: ColumnId;
}

export type LayoutCell = LabelCell | FigureCell;

export interface LayoutRow {
  /** Least height in twips. */
  readonly minHeight: number;
  /** The cells that begin in this row, from left to right. */
  readonly cells: readonly LayoutCell[];
}

/** The table as the form draws it; widths in twips for a text block of 156 mm. */
export interface Layout {
  readonly widths: readonly number[];
  /** Rows at the top that repeat on every page. */
  readonly headerRows: number;
  readonly rows: readonly LayoutRow[];
}

export interface Table {
  readonly id: TableId;
  readonly nodes: readonly TableNode[];
  readonly identities: readonly Identity[];
  readonly layout: Layout;
}

interface PartBase {
  /** 一 to 六. */
  readonly numeral: string;
  /** The heading without its numeral; also the key of the data file. */
  readonly label: string;
  /** Wordings other than the official one that real reports carry. */
  readonly variants: readonly string[];
}

export interface NarrativePart extends PartBase {
  readonly kind: 'narrative';
  readonly id: NarrativeId;
}

export interface TablePart extends PartBase {
  readonly kind: 'table';
  readonly id: TableId;
  readonly table: Table;
}

export type Part = NarrativePart | TablePart;

export interface FormatDefinition {
  readonly id: FormatId;
  /** The document that orders the format: 国办公开办函〔2021〕30号. */
  readonly reference: string;
  /** First and last report year the format is for; no last one while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  readonly parts: readonly Part[];
}

/** The heading of a part as printed: 「一、总体情况」. */
export function partHeading(part: Pick<Part, 'numeral' | 'label'>): string {
  return `${part.numeral}、${part.label}`;
}

/** A label as printed: number, text and remark. */
export function printedLabel(label: Label): string {
  return `${label.number ?? ''}${label.text}${label.remark ?? ''}`;
}

export function partById(format: FormatDefinition, id: PartId): Part {
  const part = format.parts.find(candidate => candidate.id === id);
  if (!part) throw new Error(`format ${format.id} has no part ${id}`);
  return part;
}

/** The tables of a format in the order of its parts. */
export function tablesOf(format: FormatDefinition): readonly Table[] {
  const known = knownTables.get(format);
  if (known) return known;
  const tables = format.parts.flatMap(part => (part.kind === 'table' ? [part.table] : []));
  knownTables.set(format, tables);
  return tables;
}

/** Formats are constants, and every rule asks for their tables. */
const knownTables = new WeakMap<FormatDefinition, readonly Table[]>();

/** A table that the format is known to have. */
export function tableById(format: FormatDefinition, id: TableId): Table {
  const table = tablesOf(format).find(candidate => candidate.id === id);
  if (!table) throw new Error(`format ${format.id} has no table ${id}`);
  return table;
}

/** A row that the table is known to have. */
export function rowById(table: Table, id: RowId): Row {
  const row = rowsOf(table.nodes).find(candidate => candidate.id === id);
  if (!row) throw new Error(`table ${table.id} has no row ${id}`);
  return row;
}

/** The rows of a table in official order, whatever group they stand in. */
export function rowsOf(nodes: readonly TableNode[]): readonly Row[] {
  const known = knownRows.get(nodes);
  if (known) return known;
  const rows = nodes.flatMap(node => (node.kind === 'row' ? [node] : rowsOf(node.children)));
  knownRows.set(nodes, rows);
  return rows;
}

/** The same of tables and their rows. */
const knownRows = new WeakMap<readonly TableNode[], readonly Row[]>();

/** The columns of a row that people fill in: all but its total. */
export function ownColumns(row: Row): readonly Column[] {
  return row.columns.filter(({ isTotal }) => !isTotal);
}

/** The groups of a table, outer before inner. */
export function groupsOf(nodes: readonly TableNode[]): readonly Group[] {
  return nodes.flatMap(node => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));
}
