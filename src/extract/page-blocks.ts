/** The page of the report as composing gives it, from what was read: rules see a draft as they see a data file. */
import type { Block, Origin } from '../document/document.ts';
import { parseNarrative } from '../document/narrative.ts';
import type { Part } from '../format/index.ts';
import type { Path } from '../report/paths.ts';
import type { Narrative, TableSection } from '../report/report.ts';
import type { ChartNames } from './narrative.ts';
import type { ReadTable } from './report-tables.ts';
import { officialBlocks } from './tables/official-block.ts';

export class PageBlocks {
  readonly blocks: Block[] = [];
  readonly #charts: ChartNames;

  constructor(charts: ChartNames) {
    this.#charts = charts;
  }

  title(lines: readonly string[]): void {
    if (lines.length > 0) this.blocks.push({ kind: 'title', lines, origin: { kind: 'report', path: 'title' } });
  }

  narrative(text: Narrative | undefined, path: Path, role: 'body' | 'note' = 'body'): void {
    if (text === undefined) return;
    const chart = (name: string, origin: Origin) => {
      const block = this.#charts.blocks.get(name);
      return block && { ...block, origin };
    };
    const blocks = parseNarrative(text, { origin: line => ({ kind: 'report', path, line }), chart, role });
    for (const block of blocks) this.blocks.push(block);
  }

  /** @param text the heading as it stands */
  heading(part: Part, text: string): void {
    this.blocks.push({ kind: 'heading', level: 1, text, part: part.id, origin: { kind: 'report', path: part.id } });
  }

  table(part: Part, { before, note }: TableSection, found: ReadTable | undefined): void {
    this.narrative(before, `${part.id}.before`);
    if (found) for (const block of officialBlocks(found.zone, found.reading, part.label)) this.blocks.push(block);
    this.narrative(note, `${part.id}.note`, 'note');
  }

  signature(role: 'agency' | 'date', text: string | undefined): void {
    if (text === undefined) return;
    this.blocks.push({ kind: 'paragraph', role, text, origin: { kind: 'report', path: `signature.${role}` } });
  }
}
