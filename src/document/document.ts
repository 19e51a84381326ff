/**
 * The page: headings, paragraphs, tables and figures in order, the second shape everything meets in. Renderers write it,
 * readers make it, and neither knows of reports.
 */
import type { LabelRole, PartId, TableId } from '../format/index.ts';

/** Where a block or cell came from. */
export type Origin =
  /** A value of the report; `line` is the index of the line in a narrative's normal form, from 0. */
  | { readonly kind: 'report'; readonly path: string; readonly line?: number }
  /** A sentence of the template's own; `line` is counted from 1. */
  | { readonly kind: 'template'; readonly file: string; readonly line: number }
  /** A place in a draft that was read; whatever the kind of file has of these, each from 1. */
  | { readonly kind: 'draft'; readonly line?: number; readonly page?: number; readonly paragraph?: number };

interface Sourced {
  readonly origin: Origin;
}

export interface Title extends Sourced {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/** 1: 「一、」 a part; 2: 「（一）」; 3: 「1.」; 4: 「（1）」. */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading extends Sourced {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** Which of the six parts the heading opens. */
  readonly part?: PartId;
}

/** Number and first sentence of a paragraph, styled as a heading of that level without being one. */
export interface RunIn {
  readonly level: Exclude<HeadingLevel, 1>;
  /** Characters of `text` that are the heading. */
  readonly length: number;
}

export interface Paragraph extends Sourced {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly runIn?: RunIn;
  /**
   * `caption` is a line such as 表1 … over a free table or 图1 … under a picture; `note` stands below an official table;
   * `agency` and `date` are the 落款.
   */
  readonly role: 'body' | 'caption' | 'note' | 'agency' | 'date';
  /** How the line stands, where a draft says so; undefined for usual text. */
  readonly align?: 'center' | 'right';
}

export type CellRole = LabelRole | 'figure';

/** A cell at its upper left corner; the positions it spans hold no cell of their own. */
export interface TableCell extends Sourced {
  readonly role: CellRole;
  /** Lines of the cell; mostly one. */
  readonly lines: readonly string[];
  /** Grid column of the left edge, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center';
}

export interface TableRow {
  /** Least height in twips; 0 where the text decides. */
  readonly minHeight: number;
  readonly cells: readonly TableCell[];
}

export interface TableBlock extends Sourced {
  readonly kind: 'table';
  /** Which official table this is; undefined for a free table of the narrative. */
  readonly table: TableId | undefined;
  /** What the table is, for readers who cannot see it. */
  readonly caption: string;
  /** Widths of the grid columns in twips. */
  readonly widths: readonly number[];
  /** Rows at the top that repeat on every page. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}

export interface ChartBlock extends Sourced {
  readonly kind: 'chart';
  readonly chart: 'pie' | 'bar';
  readonly caption: string;
  readonly description: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
}

export interface ImageBlock extends Sourced {
  readonly kind: 'image';
  readonly caption: string;
  readonly description: string;
  readonly file: string;
  /** Undefined where the file could not be read: renderers print caption and description. */
  readonly image: Image | undefined;
}

export interface Image {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type Block = Title | Heading | Paragraph | TableBlock | ChartBlock | ImageBlock;

export interface Document {
  /** One line, for properties and page titles. */
  readonly title: string;
  /** The organ that publishes; the only name in a file's properties. */
  readonly organ: string;
  /** Printed across each page: 草稿. */
  readonly watermark: string | undefined;
  readonly blocks: readonly Block[];
}
