/** The blocks of a Document as HTML, dressed with classes or with inline styles. */
import type { Block, Document, Heading, HeadingLevel, Paragraph, Title } from '../../document/document.ts';
import { escapeHtml } from '../../document/escape-html.ts';
import { type Dress, headingLook, type Look, runInLook } from './dress.ts';
import { htmlChart, htmlImage } from './figures.ts';
import { htmlTable } from './table.ts';

/** Everything below the watermark: title, headings, paragraphs, tables, figures, 落款. */
export function htmlBody(document: Document, dress: Dress): string {
  const nesting = headingNesting(document.blocks);
  let html = '';
  let tables = 0;
  for (let at = 0; at < document.blocks.length; at++) {
    const block = document.blocks[at];
    if (!block) continue;
    const signature = signatureAt(document.blocks, at);
    if (signature.length > 0) {
      html += signatureHtml(signature, dress);
      at += signature.length - 1;
    } else if (block.kind === 'table') html += htmlTable(block, ++tables, dress);
    else if (block.kind === 'title') html += titleHtml(block, document.organ, dress);
    else html += blockHtml(block, nesting, dress);
  }
  return html;
}

const paragraphLooks: Readonly<Record<Paragraph['role'], Look>> = {
  body: 'paragraph',
  caption: 'caption-line',
  note: 'note',
  agency: 'signature-line',
  date: 'signature-line',
};

function blockHtml(
  block: Exclude<Block, { kind: 'table' | 'title' }>,
  nesting: ReadonlyMap<Heading, number>,
  dress: Dress,
): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${nesting.get(block) ?? 2}`;
      return `<${tag}${dress(headingLook(block.level))}>${escapeHtml(block.text)}</${tag}>\n`;
    }
    case 'paragraph':
      return `<p${dress(paragraphLooks[block.role])}>${paragraphText(block, dress)}</p>\n`;
    case 'chart':
      return htmlChart(block, dress);
    case 'image':
      return htmlImage(block, dress);
  }
}

/** A line of the title may break after the name of the organ, so that each part stays a unit of sense (GB/T 9704 7.3.1). */
function titleHtml({ lines }: Title, organ: string, dress: Dress): string {
  const name = escapeHtml(organ);
  const html = lines.map(line => {
    const text = escapeHtml(line);
    const [before, ...after] = text.split(name);
    const rest = after.join(name);
    return name === '' || rest === '' ? text : `${before}${name}<wbr>${rest}`;
  });
  return `<h1${dress('title')}>${html.join('<br>')}</h1>\n`;
}

function paragraphText({ text, runIn }: Paragraph, dress: Dress): string {
  if (!runIn) return escapeHtml(text);
  const start = `<span${dress(runInLook(runIn.level))}>${escapeHtml(text.slice(0, runIn.length))}</span>`;
  return start + escapeHtml(text.slice(runIn.length));
}

/** Agency and date that stand together, from `at` on. */
function signatureAt(blocks: readonly Block[], at: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of blocks.slice(at, at + 2)) {
    if (block.kind !== 'paragraph' || (block.role !== 'agency' && block.role !== 'date')) break;
    if (found[0]?.role === 'date') break;
    found.push(block);
  }
  return found;
}

/** One block as wide as its longer line, four characters in from the right, both lines centred (GB/T 9704 7.3.5). */
function signatureHtml(lines: readonly Paragraph[], dress: Dress): string {
  const html = lines.map(({ text }) => `<p${dress('signature-line')}>${escapeHtml(text)}</p>\n`);
  return `<div${dress('signature')}>\n${html.join('')}</div>\n`;
}

/**
 * Levels of h1 to h6 by nesting, so that none is skipped where a narrative goes from 「一、」 straight to 「1.」: a heading
 * is one deeper than the nearest one before it of a higher rank.
 */
function headingNesting(blocks: readonly Block[]): ReadonlyMap<Heading, number> {
  const nesting = new Map<Heading, number>();
  const below = blocks.some(({ kind }) => kind === 'title') ? 1 : 0;
  const open: HeadingLevel[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    nesting.set(block, below + open.length);
  }
  return nesting;
}
