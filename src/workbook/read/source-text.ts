/**
 * The words of a workbook one below the other, so that they can be loaded like any data file, and which cell each line
 * of that text has come from.
 */
import type { ScalarNode } from '../../report/load/tree.ts';
import type { Place } from '../../report/places.ts';
import { cellReference } from '../reference.ts';

/** A stretch of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export class SourceText {
  #text = '';
  /** The cell of every line, from the first on. */
  readonly #cells: CellAt[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds what a cell says. */
  add(content: string, at: CellAt): Stretch {
    const start = this.#text.length;
    const clean = content.replace(/\r\n?/g, '\n');
    this.#text += `${clean}\n`;
    const lines = clean.split('\n').length;
    for (let line = 0; line < lines; line++) this.#cells.push(at);
    return { start, end: start + clean.length };
  }

  /** A value typed in a cell; empty where nothing stands there. */
  scalar(content: string | undefined, at: CellAt): ScalarNode {
    const stretch = this.add(content ?? '', at);
    const style = content === undefined ? 'empty' : 'plain';
    return { kind: 'scalar', ...stretch, text: content ?? '', style, literal: undefined };
  }

  /** The cell for a place in the text. */
  placeOf({ line }: Place): Place {
    const at = this.cellOf(line);
    return at ? { sheet: at.sheet, reference: cellReference(at.row, at.column) } : {};
  }

  /** @param line from 1 */
  cellOf(line: number | undefined): CellAt | undefined {
    return line === undefined ? undefined : this.#cells[line - 1];
  }
}
