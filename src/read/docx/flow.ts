/** What the text of a file is read into, before lines become the blocks of a Document. */
import type { ChartBlock, ImageBlock, Origin, TableBlock } from '../../document/document.ts';

export interface Line {
  readonly kind: 'line';
  /** Trimmed, never empty. */
  readonly text: string;
  readonly origin: Origin;
  readonly align?: 'center' | 'right';
  /** Outline level that the file gives the paragraph, from 0. */
  readonly outline?: number;
  /** From a text box: beside the text, not in it. */
  readonly isAside?: true;
}

export type Figure = ChartBlock | ImageBlock;

export type FlowItem = Line | Figure | TableBlock;
