/** Where the values of a report stand in the file they came from. */
import type { Path } from './paths.ts';

/** Lines, columns, pages and paragraphs are counted from 1; what does not apply to a kind of file is absent. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  /** Characters from `column` on that belong to the value. */
  readonly length?: number;
  readonly page?: number;
  readonly paragraph?: number;
  /** Sheet of a workbook, by its name. */
  readonly sheet?: string;
  /** Cell of that sheet: C5. */
  readonly reference?: string;
}

/** Place of every path; the lines of a narrative stand under their own keys, see `lineKey`. */
export type Places = ReadonlyMap<string, Place>;

/** @param line index of the line in the narrative's normal form, from 0 */
export function lineKey(path: Path, line: number): string {
  return `${path}#${line}`;
}

/** The place of a path or one of its lines; failing that, of the nearest value around it. */
export function placeOf(places: Places, path: Path, line?: number): Place | undefined {
  const exact = line === undefined ? undefined : places.get(lineKey(path, line));
  if (exact) return exact;
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = places.get(at);
    if (place) return place;
  }
  return undefined;
}
