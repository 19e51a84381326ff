/** What could have gone wrong in a table whose sums do not agree. */
import type { Equation, StatedCell } from './equations.ts';

/** A stated cell and the value that would mend. */
export interface Change {
  readonly cell: StatedCell;
  readonly value: number;
}

export type Explanation =
  /** One cell is wrong. */
  | { readonly kind: 'cell'; readonly change: Change }
  /** As much too much in one cell as too little in another of its row or column: a number in the wrong place. */
  | { readonly kind: 'pair'; readonly from: Change; readonly to: Change; readonly moved: number }
  /** A cell and the total of its row are out by as much. */
  | { readonly kind: 'together'; readonly change: Change; readonly total: Change };

/** Every single cell that mends all sums at once with a value that can be. */
export function mendingCells(equations: readonly Equation[]): readonly Change[] {
  const broken = equations.find(({ difference }) => difference !== 0);
  if (!broken) return [];
  const changes: Change[] = [];
  for (const [cell, weight] of broken.weights) {
    const value = cell.value - broken.difference / weight;
    if (canBe(value) && mends(equations, [{ cell, value }])) changes.push({ cell, value });
  }
  return changes;
}

/** Every pair in one row or column that cancels and mends all sums at once. */
export function mendingPairs(equations: readonly Equation[]): readonly Extract<Explanation, { kind: 'pair' }>[] {
  const broken = equations.find(({ difference }) => difference !== 0);
  if (!broken) return [];
  const cells = new Set(equations.flatMap(({ weights }) => [...weights.keys()]));
  const pairs: Extract<Explanation, { kind: 'pair' }>[] = [];
  for (const first of broken.weights.keys()) {
    for (const second of cells) {
      const isInLine = (first.row === second.row) !== (first.column === second.column);
      // A pair of which both stand in the broken sum would be met twice.
      if (!isInLine || (broken.weights.has(second) && compare(second, first) < 0)) continue;
      const weight = (broken.weights.get(first) ?? 0) - (broken.weights.get(second) ?? 0);
      if (weight === 0) continue;
      const growth = -broken.difference / weight;
      const changes = [
        { cell: first, value: first.value + growth },
        { cell: second, value: second.value - growth },
      ] as const;
      if (!changes.every(({ value }) => canBe(value)) || !mends(equations, changes)) continue;
      const [to, from] = growth > 0 ? changes : [changes[1], changes[0]];
      pairs.push({ kind: 'pair', from, to, moved: Math.abs(growth) });
    }
  }
  return pairs;
}

/** The one explanation of all broken sums; undefined where there is none, or more than one. */
export function uniqueExplanation(equations: readonly Equation[]): Explanation | undefined {
  const [change, ...otherChanges] = mendingCells(equations);
  if (change) return otherChanges.length === 0 ? { kind: 'cell', change } : undefined;
  const [pair, ...otherPairs] = mendingPairs(equations);
  if (pair) return otherPairs.length === 0 ? pair : undefined;
  const [both, ...others] = mendingTogether(equations);
  return others.length === 0 ? both : undefined;
}

/** Every cell that mends all sums with the total of its row, which was changed with it. */
function mendingTogether(equations: readonly Equation[]): readonly Extract<Explanation, { kind: 'together' }>[] {
  const broken = equations.find(({ difference, line }) => difference !== 0 && !line.isTotal);
  if (!broken) return [];
  const totals = new Map(
    equations
      .flatMap(({ weights }) => [...weights.keys()])
      .filter(({ column }) => column.isTotal)
      .map(cell => [cell.row, cell]),
  );
  return [...broken.weights].flatMap(([cell, weight]) => {
    const beside = totals.get(cell.row);
    if (!beside || beside === cell) return [];
    const growth = -broken.difference / weight;
    const change = { cell, value: cell.value + growth };
    const total = { cell: beside, value: beside.value + growth };
    if (!canBe(change.value) || !canBe(total.value) || !mends(equations, [change, total])) return [];
    return [{ kind: 'together' as const, change, total }];
  });
}

const canBe = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function mends(equations: readonly Equation[], changes: readonly Change[]): boolean {
  return equations.every(({ difference, weights }) => {
    let after = difference;
    for (const { cell, value } of changes) after += (weights.get(cell) ?? 0) * (value - cell.value);
    return after === 0;
  });
}

const keyOf = ({ row, column }: StatedCell): string => `${row.id}.${column.id}`;
const compare = (a: StatedCell, b: StatedCell): number => (keyOf(a) < keyOf(b) ? -1 : 1);
