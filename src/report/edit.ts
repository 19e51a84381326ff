/** Changes to the text of a file that a program can make: only forms, never a value or a word. */

/** One stretch of one line, and what stands there afterwards. Lines and columns count from 1, in UTF-16 units, whatever ends the lines; a length of 0 inserts. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** Without a line end. */
  readonly text: string;
}

/** Edits that belong together, and what a person reads of them. */
export interface Fix {
  /** What stands there, and what will. */
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}
