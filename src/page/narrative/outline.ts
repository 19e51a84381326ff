/** The headings of a text that is being written. */
import type { Block } from '../../document/document.ts';
import { parseNarrative } from '../../document/narrative.ts';

export interface OutlineEntry {
  /** Index of the line in the normal form, from 0. */
  readonly line: number;
  /** 2: 「（一）」, 3: 「1.」, 4: 「（1）」. */
  readonly level: number;
  readonly text: string;
}

/** @param text in normal form */
export function outlineOf(text: string): readonly OutlineEntry[] {
  return blocksOf(text).flatMap((block): OutlineEntry[] => {
    const line = lineOf(block);
    if (block.kind === 'heading') return [{ line, level: block.level, text: block.text }];
    if (block.kind !== 'paragraph' || !block.runIn) return [];
    return [{ line, level: block.runIn.level, text: block.text.slice(0, block.runIn.length) }];
  });
}

/** The paragraphs, headings and free tables of a text in normal form, each with its line. */
export function blocksOf(text: string): readonly Block[] {
  return parseNarrative(text, { origin: line => ({ kind: 'report', path: '', line }) });
}

export function lineOf({ origin }: Block): number {
  return origin.kind === 'report' ? (origin.line ?? 0) : 0;
}
