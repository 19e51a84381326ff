/** A Document as a Word file. The only way out to .docx; it knows nothing of reports. */
import { Document as DocxDocument, type FileChild } from 'docx';
import type { Block, Document, TableBlock } from '../../document/document.ts';
import { compiledParts } from './compiled-parts.ts';
import { chartParagraphs, imageParagraphs } from './figure.ts';
import { finalize } from './finalize.ts';
import { flowOf, type Keep } from './flow.ts';
import { sectionOf, watermarkHeaders } from './page.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import type { Style } from './style-schema.ts';
import { stylesOf } from './styles.ts';
import { tableOf } from './table.ts';
import { bodyParagraph, headingParagraph, signatureIndents, signatureParagraph, titleParagraph } from './text.ts';

export interface DocxOptions {
  readonly style: Style;
  /** Carried inside the file, to be read back exactly; left out where undefined. */
  readonly data?: string;
  /** UTC, as in 2023-01-20T01:00:00Z: what the properties say of the time; without it they are silent. */
  readonly created?: string;
}

/** @returns the bytes of a .docx, the same on every run and platform for the same arguments */
export async function renderDocx(document: Document, { style, data, created }: DocxOptions): Promise<Uint8Array> {
  const sheet = sheetOf(style);
  const children = await childrenOf(document, sheet);
  const headers =
    document.watermark === undefined
      ? undefined
      : watermarkHeaders(document.watermark, await import('docx/watermarks'), sheet);
  const file = new DocxDocument({
    title: document.title,
    creator: document.organ,
    lastModifiedBy: document.organ,
    styles: stylesOf(sheet),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: Math.round(sheet.character),
    sections: [{ ...sectionOf(sheet, headers), children }],
  });
  return finalize(compiledParts(file), {
    title: document.title,
    organ: document.organ,
    created,
    data,
    tables: document.blocks.filter(block => block.kind === 'table').map(describe),
    sheet,
  });
}

function describe(table: TableBlock): { caption: string; description: string } {
  return {
    caption: table.caption,
    description: `${table.caption}，共${table.rows.length}行、${table.widths.length}列`,
  };
}

async function childrenOf(document: Document, sheet: Sheet): Promise<FileChild[]> {
  const { blocks } = document;
  const charts = blocks.some(({ kind }) => kind === 'chart') ? await import('docx/charts') : undefined;
  const signature = signatureIndents(textOf(blocks, 'agency'), textOf(blocks, 'date'), sheet);
  const write = (block: Block, keep: Keep): FileChild[] => {
    switch (block.kind) {
      case 'title':
        return [titleParagraph(block, document.organ, sheet)];
      case 'heading':
        return [headingParagraph(block, keep, sheet)];
      case 'paragraph':
        return block.role === 'agency' || block.role === 'date'
          ? [signatureParagraph(block.text, block.role, signature[block.role])]
          : [bodyParagraph(block, keep, sheet)];
      case 'table':
        return [tableOf(block, keep, sheet)];
      case 'chart':
        return charts ? chartParagraphs(block, charts, sheet) : [];
      case 'image':
        return imageParagraphs(block, sheet);
    }
  };
  const keeps = flowOf(blocks, sheet);
  return blocks.flatMap((block, index) => {
    const keep = keeps[index];
    return keep ? write(block, keep) : [];
  });
}

function textOf(blocks: readonly Block[], role: 'agency' | 'date'): string | undefined {
  const found = blocks.find(block => block.kind === 'paragraph' && block.role === role);
  return found?.kind === 'paragraph' ? found.text : undefined;
}
