/** PDF with a text layer into a Draft: what the page shows, put together again from where its characters stand. */

import { noTraces } from '../../document/traces.ts';
import type { Failure } from '../../result.ts';
import type { ReadResult } from '../draft.ts';
import { damaged, excessive } from '../refusals.ts';
import { blocksOf } from './blocks.ts';
import { excessOf } from './budget.ts';
import { type OpenedPdf, openPdf } from './engine.ts';
import { interpret } from './interpret.ts';
import type { PageContent } from './page-content.ts';
import { abandonedPdf, garbledPdf, scannedPdf } from './refusals.ts';

export interface PdfOptions {
  /** Asked between pages: whoever waits for the draft may give up. */
  readonly signal?: { readonly aborted: boolean };
}

const MOST_PAGES = 500;
/** Of a page; a dense one has some ten thousand, a whole report printed as one endless page some forty thousand glyphs. */
const MOST_OPERATORS = 300_000;
const MOST_GLYPHS_OF_PAGE = 60_000;
const MOST_GLYPHS = 600_000;
/** Fewer characters than this in a whole file are stamps on a scanned page. */
const FEWEST_GLYPHS = 20;
/** Share of characters without meaning above which the others are not worth reading. */
const MOST_UNREADABLE = 0.3;

/** Codes of the library: no annotations, which are beside the page and not on it. */
const ANNOTATIONS_OFF = 0;

/**
 * Origins give page and line, each from 1. Errors: a password, damage, no text in it, text without meaning, a size that no
 * report has.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<ReadResult> {
  const excess = excessOf(bytes);
  if (excess) return refused(excess);
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    const pages = await contentsOf(opened.value, options);
    return Array.isArray(pages) ? draftOf(pages) : refused(pages);
  } catch {
    // The library throws on a page that is not what the file says of it.
    return refused(damaged);
  } finally {
    await opened.value.close();
  }
}

const refused = (failure: Failure): ReadResult => ({ ok: false, failure });

async function contentsOf({ file, engine }: OpenedPdf, { signal }: PdfOptions): Promise<PageContent[] | Failure> {
  if (file.numPages > MOST_PAGES) return excessive(`超过 ${MOST_PAGES} 页`);
  const pages: PageContent[] = [];
  let glyphs = 0;
  for (let number = 1; number <= file.numPages; number++) {
    if (signal?.aborted) return abandonedPdf;
    const page = await file.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: ANNOTATIONS_OFF });
    if (operators.fnArray.length > MOST_OPERATORS) return excessive('其中一页的内容过多');
    const content = interpret(page, operators, engine.OPS);
    page.cleanup();
    if (content.glyphs.length > MOST_GLYPHS_OF_PAGE) return excessive('其中一页的文字过多');
    glyphs += content.glyphs.length;
    if (glyphs > MOST_GLYPHS) return excessive('文字过多');
    pages.push(content);
  }
  return pages;
}

function draftOf(pages: readonly PageContent[]): ReadResult {
  const count = (of: (page: PageContent) => number): number => pages.reduce((sum, page) => sum + of(page), 0);
  const readable = count(({ glyphs }) => glyphs.filter(({ text }) => text !== ' ').length);
  const unreadable = count(page => page.unreadable);
  if (readable + unreadable < FEWEST_GLYPHS) return refused(scannedPdf);
  if (unreadable > MOST_UNREADABLE * (readable + unreadable)) return refused(garbledPdf);
  const { blocks, watermark } = blocksOf(pages);
  return {
    ok: true,
    value: {
      document: { title: '', organ: '', watermark, blocks },
      medium: 'pdf',
      traces: noTraces,
      carriedData: undefined,
    },
  };
}
