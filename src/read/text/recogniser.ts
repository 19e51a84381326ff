/** What reads one kind of table or figure in lines of text. */
import type { Block, Origin } from '../../document/document.ts';

export interface Lines {
  /** As they were typed, blanks at their ends included; never two blank ones together. */
  readonly texts: readonly string[];
  /** Where a line came from, by its index. */
  origin(line: number): Origin;
}

export interface Found {
  readonly blocks: readonly Block[];
  /** Index of the line after it. */
  readonly next: number;
}

/**
 * @param at index of a line that is not blank
 * @param from index of the first line after what was found last: the lines from there to `at` were tried and are text
 * @returns undefined where nothing of the kind begins there
 */
export type Recogniser = (lines: Lines, at: number, from: number) => Found | undefined;

/**
 * Whether the line before, blank ones aside, was of the same kind and yet began nothing: then this one begins nothing
 * either, and a long text is not read over and over.
 */
export function wasTried({ texts }: Lines, at: number, from: number, isLike: (text: string) => boolean): boolean {
  const before = texts[at - 1]?.trim() === '' ? at - 2 : at - 1;
  return before >= from && isLike(texts[before] ?? '');
}
