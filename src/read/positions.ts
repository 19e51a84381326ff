/** Positions in ascending order. */

/** Index of the first of `sorted` that is not below `value`; their number where there is none. */
export function firstAtOrAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the one nearest to `value`, of two as near the first; 0 where there is none. */
export function nearestPosition(sorted: readonly number[], value: number): number {
  const after = firstAtOrAfter(sorted, value);
  const [before, at = Infinity] = [sorted[after - 1], sorted[after]];
  return before !== undefined && value - before <= at - value ? after - 1 : after;
}
