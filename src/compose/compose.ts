/** Report and template into the page: the only way from data to page, so that the outputs cannot differ. */
import type { Block, Document, Image } from '../document/document.ts';
import { parseNarrative } from '../document/narrative.ts';
import type { FormatDefinition } from '../format/index.ts';
import type { Problem } from '../report/problem.ts';
import { type Report, UNFILLED } from '../report/report.ts';
import { type Piece, slotMark, splitAtMarks } from './marks.ts';
import type { OutlineValues, Templates } from './outline.ts';
import { oneLine } from './printable.ts';
import { ReportContent } from './report-content.ts';
import { textValues } from './text-values.ts';

export interface ComposeInput {
  readonly report: Report;
  readonly format: FormatDefinition;
  readonly templates: Templates;
  /** Prints 草稿 across each page. */
  readonly draft?: boolean;
  /** Pictures by the file names that the report gives; of one that is missing caption and description remain. */
  readonly images?: ReadonlyMap<string, Image>;
}

export interface Composed {
  readonly document: Document;
  /** What narrative cites and is not there, in the order of the page. */
  readonly problems: readonly Problem[];
}

const DRAFT_MARK = '草稿';

/** Composes any report, complete or not: what is not yet given reads 【待填】. The same input gives the same document. */
export function compose({ report, format, templates, draft, images }: ComposeInput): Composed {
  const { file, run } = templates.report;
  const content = new ReportContent(report, format, images ?? new Map());

  const slots: Block[][] = [];
  const slot = (blocks: Block[]): string => (blocks.length > 0 ? slotMark(slots.push(blocks) - 1) : '');
  const values = {
    ...textValues(report, format),
    标题: slot([content.title]),
    引言: slot(content.opening()),
    落款: slot(content.signature()),
  } satisfies OutlineValues;
  const parts = new Map(format.parts.map(part => [part.label, slot(content.part(part))]));

  const blocks: Block[] = [];
  for (const piece of splitAtMarks(run(values, { 部分: label => parts.get(label) ?? '' }))) {
    const made = piece.kind === 'slot' ? (slots[piece.index] ?? []) : templateBlocks(file, piece);
    for (const block of made) blocks.push(block);
  }
  const document: Document = {
    title: content.title.lines.join(''),
    organ: oneLine(report.organ.name ?? UNFILLED),
    watermark: draft ? DRAFT_MARK : undefined,
    blocks,
  };
  return { document, problems: [...content.problems, ...content.unplacedCharts()] };
}

/** Sentences of the template's own. */
function templateBlocks(file: string, { lines, origins }: Extract<Piece, { kind: 'text' }>): Block[] {
  return parseNarrative(lines.join('\n'), {
    origin: line => ({ kind: 'template', file, line: origins[line] ?? 1 }),
  });
}
