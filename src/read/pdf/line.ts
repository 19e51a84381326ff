/** Glyphs into lines of text. */
import { type Box, median } from './matrix.ts';
import type { Glyph } from './page-content.ts';

export interface Line extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Points, of most of its glyphs. */
  readonly size: number;
  /** Those that are not blank, from left to right. */
  readonly glyphs: readonly Glyph[];
}

/** Share of the size by which glyphs of a line may stand apart in height. */
const SAME_LINE = 0.35;
/** The same glyph printed again this near, in shares of the size, is how some programs make bold. */
const REPRINT = 0.15;
/** Gaps in shares of the size: within Latin text a blank is some 0.25, between Chinese characters a whole one. */
const LATIN_GAP = 0.18;
const WIDE_GAP = 0.75;

const latin = /[A-Za-z0-9]/;
const isBlank = ({ text }: Glyph): boolean => text.trim() === '';

/** The lines that glyphs in any order stand in, from the top down. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  let current: Glyph[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const [first] = current;
    if (first && glyph.baseline - first.baseline > SAME_LINE * Math.max(glyph.size, first.size)) {
      rows.push(current);
      current = [];
    }
    current.push(glyph);
  }
  rows.push(current);
  return rows.flatMap(row => lineOf(row) ?? []);
}

function lineOf(row: readonly Glyph[]): Line | undefined {
  const sorted = withoutReprints([...row].sort((a, b) => a.left - b.left));
  const glyphs = sorted.filter(glyph => !isBlank(glyph));
  const [first] = glyphs;
  if (!first) return undefined;
  const size = median(glyphs.map(glyph => glyph.size)) ?? first.size;
  const baseline = median(glyphs.map(glyph => glyph.baseline)) ?? first.baseline;
  const right = glyphs.reduce((most, glyph) => Math.max(most, glyph.right), first.right);
  return {
    text: textOf(sorted),
    left: first.left,
    right,
    top: baseline - size,
    bottom: baseline,
    baseline,
    size,
    glyphs,
  };
}

function withoutReprints(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const isReprint = kept
      .slice(-3)
      .some(({ text, left, size }) => text === glyph.text && !isBlank(glyph) && glyph.left - left < REPRINT * size);
    if (!isReprint) kept.push(glyph);
  }
  return kept;
}

/** Blanks are kept where the file has them, and made where the gap says that there is one. */
function textOf(sorted: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of sorted) {
    if (isBlank(glyph)) {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    if (last && !text.endsWith(' ')) {
      const gap = (glyph.left - last.right) / Math.max(glyph.size, last.size);
      const isLatin = latin.test(last.text) && latin.test(glyph.text);
      if (gap > (isLatin ? LATIN_GAP : WIDE_GAP)) text += ' ';
    }
    text += glyph.text;
    last = glyph;
  }
  return text.trim();
}

/** Lines of one text into one: a blank belongs between two Latin words only. */
export function joinLines(texts: readonly string[]): string {
  const said = texts.filter(text => text !== '');
  return said
    .map((text, index) =>
      /^[A-Za-z]/.test(text) && /[A-Za-z]/.test(said[index - 1]?.at(-1) ?? '') ? ` ${text}` : text,
    )
    .join('');
}
