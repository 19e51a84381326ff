/** A draft's document as lines that a person can compare with the page. */
import type { Block, Document, Origin, TableBlock, TableCell } from '../../../src/document/document.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';

export async function documentOf(bytes: Uint8Array): Promise<Document> {
  const read = await readPdf(bytes);
  if (!read.ok) throw new Error(read.failure.what);
  return read.value.document;
}

export const outlineOf = (document: Document): string => document.blocks.map(lineOf).join('\n');

function lineOf(block: Block): string {
  const place = placeOf(block.origin);
  switch (block.kind) {
    case 'table':
      return [`${place} table`, ...block.rows.map(({ cells }) => `  ${cells.map(cellOf).join(' | ')}`)].join('\n');
    case 'heading':
      return `${place} heading ${block.level}: ${block.text}`;
    case 'paragraph':
      return `${place} ${block.align ?? block.role}: ${block.text}`;
    default:
      return `${place} ${block.kind}`;
  }
}

function placeOf(origin: Origin): string {
  return origin.kind === 'draft' ? `${origin.page}:${origin.line}` : origin.kind;
}

function cellOf({ lines, colSpan, rowSpan, origin }: TableCell): string {
  const span = colSpan > 1 || rowSpan > 1 ? `[${colSpan}×${rowSpan}] ` : '';
  return `${span}${lines.join('/') || '–'} (${placeOf(origin)})`;
}

/** What must survive any paper: the words without white space, and where each cell of a table stands. */
export function contentOf({ blocks }: Document): { narrative: string[]; tables: string[][] } {
  const narrative = blocks.flatMap(block => {
    switch (block.kind) {
      case 'title':
        return [];
      case 'heading':
      case 'paragraph':
        return [bare(block.text)];
      case 'chart':
        return [bare(block.caption)];
      default:
        return [];
    }
  });
  const tables = blocks.filter(block => block.kind === 'table').map(gridOf);
  return { narrative, tables };
}

function gridOf({ rows }: TableBlock): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.map(
      ({ column, colSpan, rowSpan, lines }) => `${row},${column} ${colSpan}×${rowSpan} ${bare(lines.join(''))}`,
    ),
  );
}

export const bare = (text: string): string => text.replace(/\s/g, '');
