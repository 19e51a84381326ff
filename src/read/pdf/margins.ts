/** The column that the text of a page stands in. */
import type { Line } from './line.ts';
import { median } from './matrix.ts';

export interface TextLine extends Line {
  /** From 1. */
  readonly page: number;
  /** Of the lines on its page, from 1. */
  readonly number: number;
  /** Width and height of the page. */
  readonly format: string;
}

export interface Margins {
  /** Where lines begin that are not indented, and where full ones end. */
  left(line: TextLine): number;
  right(line: TextLine): number;
  /** Distance of lines of one paragraph. */
  pitch(line: TextLine): number;
  /** Size of most of the text, in points. */
  readonly textSize: number;
  /** Whether paragraphs begin with an indented line. */
  readonly isIndented: boolean;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Fewer lines say nothing of the margins of their pages. */
const FEW_LINES = 6;
/** Points in which positions are counted as one. */
const STEP = 2;
/** Share of lines that end further right than the margin: hanging punctuation, words that do not break. */
const OVERHANG = 0.05;

/** Left and right pages may have different margins, and so may pages laid across. */
export function marginsOf(lines: readonly TextLine[]): Margins {
  const groups = new Map<string, TextLine[]>();
  const keyOf = ({ page, format }: TextLine): string => `${page % 2} ${format}`;
  for (const line of lines) addTo(groups, keyOf(line), line);
  const whole = columnOf(lines);
  const columns = new Map(
    [...groups].map(([key, group]) => [key, group.length < FEW_LINES ? whole : columnOf(group)] as const),
  );
  const column = (line: TextLine): Column => columns.get(keyOf(line)) ?? whole;
  const pitches = pitchesOf(lines);
  const textSize = median(lines.flatMap(({ glyphs, size }) => glyphs.map(() => size))) ?? 10;
  const isStart = (line: TextLine): boolean =>
    Math.abs(line.left - column(line).left - 2 * line.size) < 0.5 * line.size && line.size <= textSize * 1.1;
  return {
    left: line => column(line).left,
    right: line => column(line).right,
    pitch: line => pitches.get(Math.round(line.size)) ?? 2 * line.size,
    textSize,
    isIndented: lines.filter(isStart).length > 0.1 * lines.length,
  };
}

const hanging = /[，。、；：！？）》”’]/;

/** Where a line ends without a sign that may hang over the margin. */
function endOf({ glyphs, right }: TextLine): number {
  const [before, last] = glyphs.slice(-2);
  return before && last && hanging.test(last.text) ? before.right : right;
}

function columnOf(lines: readonly TextLine[]): Column {
  const rights = lines.map(endOf).sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * (1 - OVERHANG))] ?? 0;
  const counts = new Map<number, number>();
  for (const { left } of lines) {
    const step = Math.round(left / STEP);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  // The leftmost place where several lines begin; one alone hangs out.
  const usual = [...counts].filter(([, count]) => count > 1 && count > 0.02 * lines.length).map(([step]) => step);
  const left = usual.length > 0 ? Math.min(...usual) * STEP : (lines[0]?.left ?? 0);
  return { left, right };
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** By the size of the text in whole points; the usual distance is the least of the common ones. */
function pitchesOf(lines: readonly TextLine[]): Map<number, number> {
  const distances = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const size = Math.round(line.size);
    if (!next || next.page !== line.page || Math.round(next.size) !== size) return;
    addTo(distances, size, next.baseline - line.baseline);
  });
  return new Map(
    [...distances].flatMap(([size, all]) => {
      const usual = median(all);
      return usual === undefined ? [] : [[size, usual] as const];
    }),
  );
}
