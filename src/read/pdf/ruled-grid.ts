/** Tables by their rulings: where lines cross there is a grid, where a line is missing cells are merged. */
import type { Ruling } from './page-content.ts';

/** A cell by the rows and columns that it covers; the last ones are not included. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RuledGrid {
  /** Edges of the columns from the left, and of the rows from the top. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Points by which lines that are meant to be one, or to meet, miss each other. */
const TOLERANCE = 3;
/**
 * Points from the first to the last of the lines between two rows: browsers draw a box around each cell, and where a page cuts
 * merged cells their boxes end a little apart.
 */
const THICKEST = 6;
/** Rulings of one direction on a page; the largest official table has some 300 in pieces, far fewer when joined. */
const MOST_RULINGS = 3000;
/** The largest official table has 280 positions. */
const MOST_POSITIONS = 5000;
/** Points: an underlined word or a box to tick is no table. */
const NARROWEST = 60;

export function ruledGrids(rulings: readonly Ruling[]): RuledGrid[] {
  const horizontal = joined(rulings.filter(({ isHorizontal }) => isHorizontal));
  const vertical = joined(rulings.filter(({ isHorizontal }) => !isHorizontal));
  if (horizontal.length > MOST_RULINGS || vertical.length > MOST_RULINGS) return [];
  return crossing(horizontal, vertical).flatMap(([across, down]) => gridOf(across, down) ?? []);
}

/** Pieces of one line into one: borders are often drawn cell by cell. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const lines: Ruling[][] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const last = line?.at(-1);
    const reach = ruling.isHorizontal ? THICKEST : TOLERANCE;
    if (first && last && ruling.at - last.at <= TOLERANCE && ruling.at - first.at <= reach) line?.push(ruling);
    else lines.push([ruling]);
  }
  return lines.flatMap(line => {
    const middle = middleOf(line);
    const pieces: Ruling[] = [];
    for (const ruling of line.sort((a, b) => a.from - b.from)) {
      const last = pieces.at(-1);
      if (last && ruling.from <= last.to + TOLERANCE) {
        pieces[pieces.length - 1] = { ...last, to: Math.max(last.to, ruling.to) };
      } else pieces.push(middle === undefined ? ruling : { ...ruling, at: middle });
    }
    return pieces;
  });
}

/** Where lines stand that reach too far to be known by the first of them. @param line in the order of their places */
function middleOf(line: readonly Ruling[]): number | undefined {
  const [first] = line;
  const last = line.at(-1);
  return first && last && last.at - first.at > TOLERANCE ? (first.at + last.at) / 2 : undefined;
}

const covers = ({ from, to }: Ruling, at: number): boolean => at >= from - TOLERANCE && at <= to + TOLERANCE;

/** Groups of lines that cross or touch each other. */
function crossing(horizontal: readonly Ruling[], vertical: readonly Ruling[]): [Ruling[], Ruling[]][] {
  const groups = new Groups(horizontal.length + vertical.length);
  horizontal.forEach((across, index) => {
    vertical.forEach((down, other) => {
      if (covers(across, down.at) && covers(down, across.at)) groups.unite(index, horizontal.length + other);
    });
  });
  const found = new Map<number, [Ruling[], Ruling[]]>();
  [...horizontal, ...vertical].forEach((ruling, index) => {
    const root = groups.rootOf(index);
    const group = found.get(root) ?? [[], []];
    group[ruling.isHorizontal ? 0 : 1].push(ruling);
    found.set(root, group);
  });
  return [...found.values()].filter(([across, down]) => across.length > 0 && down.length > 0);
}

function gridOf(across: readonly Ruling[], down: readonly Ruling[]): RuledGrid | undefined {
  // A table may be open at its sides: there the lines that reach out furthest bound it.
  const xs = edges([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])], down);
  const ys = edges([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])], across);
  const width = xs.length - 1;
  const height = ys.length - 1;
  if (width < 1 || height < 1 || width * height > MOST_POSITIONS) return undefined;
  if ((xs[width] ?? 0) - (xs[0] ?? 0) < NARROWEST) return undefined;
  return { xs, ys, cells: cellsOf(xs, ys, across, down) };
}

/** The positions of the lines, and the outermost of all positions. */
function edges(positions: readonly number[], lines: readonly Ruling[]): number[] {
  const outermost = [Math.min(...positions), Math.max(...positions)];
  const sorted = lines.map(({ at }) => at).sort((a, b) => a - b);
  const all = [...sorted, ...outermost].sort((a, b) => a - b);
  return all.filter((at, index) => index === 0 || at - (all[index - 1] ?? 0) > TOLERANCE);
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): GridCell[] {
  const width = xs.length - 1;
  const height = ys.length - 1;
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  const isWall = (lines: readonly Ruling[], at: number | undefined, along: number): boolean =>
    at !== undefined && lines.some(line => Math.abs(line.at - at) <= TOLERANCE && covers(line, along));
  const groups = new Groups(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const position = row * width + column;
      if (column + 1 < width && !isWall(down, xs[column + 1], middle(ys, row))) groups.unite(position, position + 1);
      if (row + 1 < height && !isWall(across, ys[row + 1], middle(xs, column))) {
        groups.unite(position, position + width);
      }
    }
  }
  return rectangles(groups, width, height);
}

/** Cells are rectangles: where merged positions make another shape, what is inside its bounds joins them. */
function rectangles(groups: Groups, width: number, height: number): GridCell[] {
  for (;;) {
    const bounds = new Map<number, GridCell>();
    for (let position = 0; position < width * height; position++) {
      const root = groups.rootOf(position);
      const row = Math.floor(position / width);
      const column = position % width;
      const cell = bounds.get(root) ?? { top: row, left: column, bottom: row, right: column };
      bounds.set(root, {
        top: Math.min(cell.top, row),
        left: Math.min(cell.left, column),
        bottom: Math.max(cell.bottom, row + 1),
        right: Math.max(cell.right, column + 1),
      });
    }
    let isStable = true;
    for (const [root, { top, left, bottom, right }] of bounds) {
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          if (groups.unite(root, row * width + column)) isStable = false;
        }
      }
    }
    if (isStable) return [...bounds.values()];
  }
}

/** Disjoint sets of the numbers below a bound. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) {
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  /** @returns whether they were apart */
  unite(one: number, other: number): boolean {
    const [root, added] = [this.rootOf(one), this.rootOf(other)];
    this.#parents[added] = root;
    return root !== added;
  }
}
