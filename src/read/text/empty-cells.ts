/** Which cells are empty in rows whose columns are set apart by blanks, told by the rows in which none is. */
import { displayWidth } from '../../text/width.ts';
import { isNumber } from './numbers.ts';

const blanks = /[ \u00a0\u3000]+/;
/** Fewer numbers may stand below a head over several columns. */
const FEWEST = 2;
/** The widest official table has fifteen. */
const MOST_EMPTY = 15;

/** A number at the end of a row. */
interface Place {
  readonly text: string;
  /** Edges in columns of half-width characters. */
  readonly left: number;
  readonly right: number;
  /** Blanks before it. */
  readonly gap: number;
}

/** How the numbers of full rows stand. */
export interface Columns {
  readonly count: number;
  /** Blanks between two numbers, where they are nearly always as many. */
  readonly gap: number | undefined;
  /** Where every column begins, or ends, in most of these rows. */
  readonly edges: readonly { readonly side: 'left' | 'right'; readonly at: readonly number[] }[];
}

/** The numbers at the end of a row, each with its place. */
function numbersOf(raw: string): readonly Place[] {
  const parts = raw.trimEnd().split(/([ \u00a0\u3000]+)/);
  const places: Place[] = [];
  let left = 0;
  let gap = 0;
  for (const part of parts) {
    const right = left + displayWidth(part);
    if (part === '' || blanks.test(part)) gap = part.length;
    else if (isNumber(part)) places.push({ text: part, left, right, gap });
    else places.length = 0;
    left = right;
  }
  return places;
}

/** @param lines of one table @returns undefined where no row has several numbers */
export function columnsOf(lines: readonly string[]): Columns | undefined {
  const rows = lines.map(numbersOf);
  const count = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (count <= FEWEST) return undefined;
  const full = rows.filter(({ length }) => length === count);
  const gaps = full.flatMap(row => row.slice(1).map(({ gap }) => gap));
  const edges = (['left', 'right'] as const).flatMap(side => {
    const at = mostCommon(full.map(row => row.map(place => place[side])));
    return at ? [{ side, at }] : [];
  });
  return { count, gap: usualGap(gaps), edges };
}

/** One in so many gaps may be a wider one, with an empty cell in it. */
const RARE = 10;

function usualGap(gaps: readonly number[]): number | undefined {
  const usual = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  const wider = gaps.filter(gap => gap !== usual).length;
  return wider * RARE <= gaps.length ? usual : undefined;
}

/** What at least half of the rows have alike; a sign that takes more room than it should puts a row out of line. */
function mostCommon(rows: readonly (readonly number[])[]): readonly number[] | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1);
  return rows.find(row => rows.length > 1 && (counts.get(row.join()) ?? 0) * 2 >= rows.length);
}

/**
 * The cells of a row, empty ones among its numbers; as they are where nothing shows which are empty.
 * @param cells of the row as they stand, its numbers last
 */
export function withEmptyCells(cells: readonly string[], raw: string, columns: Columns): readonly string[] {
  const numbers = numbersOf(raw);
  if (numbers.length < FEWEST || numbers.length > cells.length) return cells;
  const label = cells.slice(0, cells.length - numbers.length);
  const filled = byGap(numbers, columns, label.length > 0) ?? byEdge(numbers, columns);
  return filled ? [...label, ...filled] : cells;
}

function byGap(numbers: readonly Place[], { gap }: Columns, isNamed: boolean): readonly string[] | undefined {
  if (gap === undefined) return undefined;
  const filled: string[] = [];
  for (const [index, number] of numbers.entries()) {
    const empty = index === 0 && !isNamed ? 0 : number.gap / gap - 1;
    if (!Number.isInteger(empty) || empty > MOST_EMPTY) return undefined;
    filled.push(...Array.from({ length: empty }, () => ''), number.text);
  }
  return filled;
}

function byEdge(numbers: readonly Place[], { edges, count }: Columns): readonly string[] | undefined {
  if (numbers.length >= count) return undefined;
  for (const { side, at } of edges) {
    const columns = numbers.map(number => at.indexOf(number[side]));
    if (columns.includes(-1)) continue;
    return Array.from({ length: count }, (_, column) => numbers[columns.indexOf(column)]?.text ?? '');
  }
  return undefined;
}
