/** Where what was pasted goes. */
import type { FigureCell } from './figure-cells.ts';

/** Texts for cells, and what else there is to say. */
export interface Placed {
  readonly texts: ReadonlyMap<FigureCell, string>;
  /** Whole sentences for people. */
  readonly messages: readonly string[];
}
