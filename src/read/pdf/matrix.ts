/** Positions on a page: points of 1/72 inch, from the upper left corner down. */

/** a b c d e f of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function boxAround(points: readonly Point[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** A rectangle of the file's own coordinates on the page. */
export function placeBox(matrix: Matrix, [left, top, right, bottom]: readonly [number, number, number, number]): Box {
  return boxAround([
    place(matrix, left, top),
    place(matrix, right, top),
    place(matrix, left, bottom),
    place(matrix, right, bottom),
  ]);
}

export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

export const widthOf = ({ left, right }: Box): number => Math.max(0, right - left);
export const heightOf = ({ top, bottom }: Box): number => Math.max(0, bottom - top);
export const areaOf = (box: Box): number => widthOf(box) * heightOf(box);

export function holds({ left, top, right, bottom }: Box, { x, y }: Point, margin = 0): boolean {
  return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
}

/** But for a fiftieth of it. */
export const isWithin = (box: Box, frame: Box): boolean => areaOf(box) <= 1.02 * areaOf(intersect(box, frame));

export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
