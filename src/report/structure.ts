/** What is known of the form of a draft's page, for the rules that look at headings and tables as they stand there. */
import type { ColumnId, PartId, RowId, TableId } from '../format/index.ts';
import type { Path } from './paths.ts';
import type { Place } from './places.ts';

/** Words of the draft, as they stand there. */
export interface Found {
  readonly text: string;
  readonly place: Place;
}

/**
 * How words compare with the official ones: the same; the same but for width, blanks, punctuation, number or bracketed
 * remark; other words.
 */
export type Likeness = 'exact' | 'form' | 'wording';

export interface FoundHeading extends Found {
  readonly part: PartId;
  readonly likeness: Likeness;
  /** The numeral that stands there, one of 一 to 十; undefined where there is none. */
  readonly numeral: string | undefined;
}

export interface FoundLabel extends Found {
  /** The official label as printed. */
  readonly official: string;
  readonly likeness: Likeness;
  /** The row or column that it names. */
  readonly path: Path;
}

/** `labels`: the words beside or above a figure say what it is; `order`: its place in the official order does. */
export type Confidence = 'labels' | 'order';

export interface TableFacts {
  /** As a grid of cells, as text with one cell or row a line, or not at all. */
  readonly found: 'grid' | 'stream' | undefined;
  /** A picture stands where the table should. */
  readonly pictured: boolean;
  readonly place: Place | undefined;
  /** The weakest ground on which one of its figures was read; undefined where none was. */
  readonly confidence: Confidence | undefined;
  /** Every label that was recognised, once. */
  readonly labels: readonly FoundLabel[];
  readonly missingRows: readonly RowId[];
  /** Columns whose head is missing although other heads of the row were found. */
  readonly missingColumns: readonly { readonly row: RowId; readonly column: ColumnId }[];
  /** Rows that stand there again, with figures. */
  readonly repeatedRows: readonly (Found & { readonly row: RowId })[];
  /** Rows or cells with content that the official table does not have. */
  readonly extra: readonly Found[];
  /** Labels of the superseded format. */
  readonly outdated: readonly Found[];
}

export interface Structure {
  /** The headings that open a part, in the order of the page. */
  readonly headings: readonly FoundHeading[];
  readonly missingParts: readonly PartId[];
  /** Headings of a part that is open already. */
  readonly doubledHeadings: readonly FoundHeading[];
  /** Parts that stand after one they should precede. */
  readonly misplacedParts: readonly PartId[];
  readonly tables: Readonly<Record<TableId, TableFacts>>;
}
