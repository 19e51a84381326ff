/** Paths of a page: what of them is a ruling, and what is a shape (ISO 32000-1, 8.5). */
import { type Box, boxAround, heightOf, type Matrix, type Point, place, widthOf } from './matrix.ts';
import type { Ruling } from './page-content.ts';

/** Codes and numbers of operands in the list that the library makes of a path. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const operands: Readonly<Record<number, number>> = { [MOVE]: 2, [LINE]: 2, 2: 6, 3: 4, [CLOSE]: 0 };

/** A filled box no thicker than this is a line: word processors draw borders so. */
const THICKEST_RULING = 3;
/** Shorter ones are dashes and serifs. */
const SHORTEST_RULING = 3;
const SLANT = 0.5;

export interface Subpath {
  readonly points: readonly Point[];
  readonly isCurved: boolean;
  readonly isClosed: boolean;
}

/** @param data codes, each with its operands, in the file's coordinates */
export function subpathsOf(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let points: Point[] = [];
  let isCurved = false;
  const end = (isClosed: boolean): void => {
    if (points.length > 1) subpaths.push({ points, isCurved, isClosed });
    points = [];
    isCurved = false;
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? -1;
    const count = operands[code];
    if (count === undefined) break;
    if (code === MOVE || code === CLOSE) end(code === CLOSE);
    if (code > LINE && code < CLOSE) isCurved = true;
    for (let operand = at + 1; operand < at + count; operand += 2) {
      points.push(place(matrix, data[operand] ?? 0, data[operand + 1] ?? 0));
    }
    at += 1 + count;
  }
  end(false);
  return subpaths;
}

/** The lines that painting the outline draws along the edges of the page; undefined where one of them slants. */
export function outlineRulings({ points, isClosed, isCurved }: Subpath): Ruling[] | undefined {
  if (isCurved) return undefined;
  const rulings: Ruling[] = [];
  const corners = isClosed ? [...points, points[0]] : points;
  for (let index = 1; index < corners.length; index++) {
    const from = corners[index - 1];
    const to = corners[index];
    if (!from || !to) continue;
    const isHorizontal = Math.abs(to.y - from.y) <= SLANT;
    if (!isHorizontal && Math.abs(to.x - from.x) > SLANT) return undefined;
    pushRuling(rulings, boxAround([from, to]), isHorizontal);
  }
  return rulings;
}

/** The line that filling a thin box draws; undefined where it is no thin box. */
export function filledRuling(subpath: Subpath): Ruling[] | undefined {
  if (subpath.isCurved) return undefined;
  const box = boxAround(subpath.points);
  const isHorizontal = heightOf(box) <= widthOf(box);
  if (Math.min(heightOf(box), widthOf(box)) > THICKEST_RULING) return undefined;
  const rulings: Ruling[] = [];
  pushRuling(rulings, box, isHorizontal);
  return rulings;
}

function pushRuling(rulings: Ruling[], { left, top, right, bottom }: Box, isHorizontal: boolean): void {
  const ruling = isHorizontal
    ? { isHorizontal, at: (top + bottom) / 2, from: left, to: right }
    : { isHorizontal, at: (left + right) / 2, from: top, to: bottom };
  if (ruling.to - ruling.from >= SHORTEST_RULING) rulings.push(ruling);
}
