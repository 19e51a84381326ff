/** Where findings are, as SARIF says it: the file, the place in its text, and part, row and cell of the report. */
import { standsAt } from '../../text/masked.ts';
import type { Location } from '../finding.ts';
import { fileUri, messageText } from './sarif-text.ts';
import { whereWords } from './words.ts';

export interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  /** The column after the last one, as SARIF counts. */
  readonly endColumn?: number;
}

export interface LogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: string;
  readonly parentIndex?: number;
}

/** An `artifactLocation`. @param index of the file among the run's artifacts */
export function artifactLocation(file: string, index: number) {
  return { uri: fileUri(file), index };
}

/** @param lines of the file, none where it is not a text; without a line there is no region */
export function regionOf(
  { line, column }: Location,
  excerpt: string | undefined,
  lines: readonly string[],
): Region | undefined {
  if (line === undefined) return undefined;
  if (column === undefined) return { startLine: line };
  const isThere = excerpt !== undefined && standsAt(lines[line - 1] ?? '', column - 1, excerpt);
  return { startLine: line, startColumn: column, ...(isThere && { endColumn: column + excerpt.length }) };
}

/** 在哪里 in words, as a message; nothing where there are none. */
export function whereMessage(location: Location) {
  const words = whereWords(location);
  return words === '' ? {} : { message: { text: messageText(words) } };
}

/** The parts, rows and cells that a run speaks of, each once, below what holds it. */
export class LogicalLocations {
  readonly #indexes = new Map<string, number>();
  readonly all: LogicalLocation[] = [];

  /** The innermost one of a place, to refer to; undefined where the place is the whole file. */
  refer({ part, row, cell, path }: Location): { fullyQualifiedName: string; index: number } | undefined {
    if (part === undefined) return path === undefined ? undefined : this.#add(lastOf(path), path, 'value');
    let found = this.#add(part, part, 'part');
    if (row === undefined || path === undefined) return found;
    // The path of a row with one column ends with the row: the cell and the row are one.
    const isCell = cell !== undefined && lastOf(path) !== row;
    found = this.#add(row, isCell ? path.slice(0, path.lastIndexOf('.')) : path, 'row', found.index);
    return isCell ? this.#add(cell, path, 'cell', found.index) : found;
  }

  #add(name: string, fullyQualifiedName: string, kind: string, parentIndex?: number) {
    let index = this.#indexes.get(fullyQualifiedName);
    if (index === undefined) {
      index = this.all.push({ name, fullyQualifiedName, kind, ...(parentIndex !== undefined && { parentIndex }) }) - 1;
      this.#indexes.set(fullyQualifiedName, index);
    }
    return { fullyQualifiedName, index };
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
