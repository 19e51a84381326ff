/** What stands on a page, before anything is made of it. */
import type { Box } from './matrix.ts';

export interface Glyph {
  /** One character, a ligature's few, or a blank. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Points. */
  readonly size: number;
  /** The part of the page that is painted on when it is shown. */
  readonly clip: Box;
}

/** A straight line along an edge of the page. */
export interface Ruling {
  readonly isHorizontal: boolean;
  /** Its height on the page, or its distance from the left edge. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A shape that is no ruling: a filled box, a curve, a slanting line. */
export interface Shape extends Box {
  readonly isCurved: boolean;
  readonly clip: Box;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  /** The glyphs that stand upright, blanks among them, in the order of the file. */
  readonly glyphs: readonly Glyph[];
  /** What is printed across the page, slanting or hardly visible. */
  readonly watermark: string;
  /** Glyphs of which the file does not say what they mean. */
  readonly unreadable: number;
  readonly rulings: readonly Ruling[];
  readonly shapes: readonly Shape[];
  readonly pictures: readonly Box[];
}
