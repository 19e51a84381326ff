/** What the parts of the page ask of each other: the tables and the editors of the narrative, whoever shows them. */
import type { Finding } from '../check/finding.ts';
import type { FormatDefinition, NarrativeId, TableId } from '../format/index.ts';
import type { Path } from '../report/paths.ts';
import type { Quantity } from '../report/quantities.ts';
import type { Chart, Figures } from '../report/report.ts';

/** One cell or field as a person has typed it; empty where it was cleared. */
export interface Change {
  readonly path: Path;
  readonly text: string;
}

/** What a check says of one path, in the order of the check. */
export type FindingsByPath = ReadonlyMap<Path, readonly Finding[]>;

export interface TableGridProps {
  readonly format: FormatDefinition;
  readonly table: TableId;
  /** As stated; totals only where they are. */
  readonly figures: Figures;
  /** With every total that can be computed. */
  readonly computed: Figures;
  /** What was typed in cells and is no figure, by path. */
  readonly raw: ReadonlyMap<Path, string>;
  /** Those of the table's paths: cells `applications.granted.business`, rows `applications.granted`, the table itself. */
  readonly findings: FindingsByPath;
  /** Cells as typed: the page reads figures from them; a cleared cell is left to fill again, never 0. */
  onChange(changes: readonly Change[]): void;
  /** The cell, row or note to bring into view and give the focus to; a new object each time somebody asks. */
  readonly focus?: FocusRequest | undefined;
}

/** A wish to stand at a place; two wishes for the same place are two objects. */
export interface FocusRequest {
  readonly path: Path;
  /** Index of the line in a narrative's normal form, from 0. */
  readonly line?: number | undefined;
  /** The words in that line that are meant. */
  readonly excerpt?: string | undefined;
}

/** Narrative that can be written: the three parts, the opening, and the text around a table. */
export type NarrativePath = NarrativeId | 'opening' | `${TableId}.before` | `${TableId}.note`;

/** A finding in a narrative, at its line. */
export interface NarrativeFinding {
  readonly finding: Finding;
  /** Index of the line in the normal form, from 0; undefined where it is about the whole. */
  readonly line: number | undefined;
}

export interface NarrativeEditorProps {
  readonly id: NarrativePath;
  /** What the form calls it. */
  readonly label: string;
  /** In normal form (trimmed lines, none blank), empty where there is none. What is typed is in normal form only at the end:
   * an editor keeps its own text, and takes this one only where it is not the normal form of its own. */
  readonly text: string;
  /** What `{{名称}}` can cite, with the values of now. */
  readonly quantities: readonly Quantity[];
  /** What 〔图表：名称〕 can place. */
  readonly charts: readonly Chart[];
  readonly findings: readonly NarrativeFinding[];
  /** The text as typed. */
  onChange(text: string): void;
  readonly focus?: FocusRequest | undefined;
}
