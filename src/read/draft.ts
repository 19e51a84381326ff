/** What a reader makes of a file: the page it shows, and what only the file has. A reader never interprets. */
import type { Document } from '../document/document.ts';
import type { Medium, Traces } from '../document/traces.ts';
import type { Result } from '../result.ts';

export interface Draft {
  /**
   * The blocks in their order, each with an origin of kind `draft`: paragraphs and headings in normal form, tables as sound
   * grids (`table: undefined`, cells of role `figure` but for those the file itself marks as heads), charts and pictures.
   * `title` and `organ` are empty and no block is a title: who reads a report out of the page finds them.
   */
  readonly document: Document;
  readonly medium: Medium;
  /** What the draft rules need; `noTraces` where the medium has none. */
  readonly traces: Traces;
  /** The report's data as our own DOCX carries it, in JSON. */
  readonly carriedData: string | undefined;
}

export type ReadResult = Result<Draft>;
