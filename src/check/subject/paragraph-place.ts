/** What a paragraph of a Word file is in the report. */
import type { Path } from '../../report/paths.ts';
import type { Place } from '../../report/places.ts';
import type { Subject } from '../subject.ts';

/** Where a fact about a paragraph stands: the value that the report has there, and the paragraph. */
export interface ParagraphPlace {
  /** The nearest value at or above the paragraph; `title` where none is. */
  readonly path: Path;
  /** Index of the line, in a narrative. */
  readonly line?: number;
  readonly place: Place;
}

/** @param paragraph the n-th of the document part, from 1 */
export function paragraphPlace({ places }: Subject, paragraph: number): ParagraphPlace {
  let nearest = 0;
  let found = 'title';
  for (const [key, { paragraph: at }] of places) {
    if (at === undefined || at > paragraph || at <= nearest) continue;
    nearest = at;
    found = key;
  }
  const [path = found, line] = found.split('#');
  return { path, ...(line !== undefined && { line: Number(line) }), place: { paragraph } };
}
