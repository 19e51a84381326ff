/** A slip of the pen that makes YAML mean something else than was meant, or nothing at all. */
import type { ScannedLine } from './scan.ts';

export interface Slip {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly remedy: string;
  /**
   * `certain`: wrong even where the file can be parsed. `explains`: told only where parsing fails, as what lies behind it.
   */
  readonly weight: 'certain' | 'explains';
}

/** Looks at one line; the lines around it are at hand. @param index of the line in `lines` */
export type SlipFinder = (line: ScannedLine, index: number, lines: readonly ScannedLine[]) => Slip | undefined;

/** A slip on a line. @param column from 1 */
export function slipAt(line: ScannedLine, column: number, weight: Slip['weight'], what: string, remedy: string): Slip {
  return { line: line.number, column, what, remedy, weight };
}
