/** The visible content of a page as blocks. */
import type { Block, Heading, HeadingLevel, Origin, Paragraph } from '../../document/document.ts';
import { headingNumber } from '../../document/heading-number.ts';
import { parseNarrative } from '../../document/narrative.ts';
import { MOST_LINES, textBlocks } from '../text/blocks.ts';
import { watermarkOf } from '../watermark.ts';
import type { EmbeddedPictures } from './embedded-pictures.ts';
import { type Setting, type Sink, walk } from './flow.ts';
import { figureOf, pictureOf } from './pictures.ts';
import { dataTable } from './table.ts';
import { descendants, type Element, textContent } from './tree.ts';
import { isHidden } from './visible.ts';

interface Line extends Setting {
  readonly text: string;
  readonly origin: Origin;
}

/** A heading is a line, not a paragraph that somebody made large. */
const LONGEST_HEADING = 80;

export interface Page {
  readonly blocks: readonly Block[];
  readonly watermark: string | undefined;
}

/** @param root what is read, with everything below it */
export function readPage(root: Element, embedded: EmbeddedPictures): Page {
  const reader = new PageReader(root, embedded);
  walk(root, reader);
  return reader.page();
}

class PageReader implements Sink {
  readonly #blocks: Block[] = [];
  readonly #around: ReadonlySet<Element>;
  /** Lines that are not yet blocks: the narrative's grammar reads them together. */
  #lines: Line[] = [];
  #watermark: string | undefined;
  /** Lines of the page so far, those of cells among them. */
  #count = 0;

  readonly #embedded: EmbeddedPictures;

  constructor(root: Element, embedded: EmbeddedPictures) {
    this.#embedded = embedded;
    this.#around = tablesAroundTables(root);
  }

  line(text: string, { align, heading }: Setting, number: string): void {
    const isFirst = this.#count === 0 && this.#blocks.length === 0;
    const watermark = isFirst ? watermarkOf(text) : undefined;
    if (watermark !== undefined) {
      this.#watermark ??= watermark;
      return;
    }
    // Who typed a number as well meant that one.
    const isNumbered = number === '' || headingNumber(text) !== undefined;
    this.#lines.push({ text: isNumbered ? text : number + text, align, heading, origin: this.#origin(1) });
  }

  take(element: Element): boolean {
    switch (element.tagName) {
      case 'table':
        return !this.#around.has(element) && this.#add(dataTable(element, lines => this.#origin(lines)));
      case 'figure':
        return this.#add(figureOf(element, this.#origin(0), this.#embedded));
      case 'img':
      case 'svg':
        return this.#add(pictureOf(element, this.#origin(0), this.#embedded));
      case 'pre':
      case 'xmp':
      case 'listing':
        return this.#preformatted(element);
      default:
        return false;
    }
  }

  page(): Page {
    this.#endLines();
    return { blocks: this.#blocks, watermark: this.#watermark };
  }

  /** Of the next so many lines: the first of them. */
  #origin(lines: number): Origin {
    const paragraph = this.#count + 1;
    this.#count += lines;
    return { kind: 'draft', paragraph };
  }

  #add(block: Block | undefined): boolean {
    if (!block) return false;
    this.#endLines();
    this.#blocks.push(block);
    return true;
  }

  /** Text set as it was typed may hold any table that plain text can. */
  #preformatted(element: Element): boolean {
    const lines = textContent(element, isHidden).replace(/^\n/, '').split('\n');
    if (lines.length > MOST_LINES) return false;
    this.#endLines();
    for (const block of textBlocks(lines, () => this.#origin(1))) this.#blocks.push(block);
    return true;
  }

  #endLines(): void {
    const lines = this.#lines;
    this.#lines = [];
    const aligns = new Map(lines.map(({ origin, align }) => [origin, align]));
    let plain: Line[] = [];
    const endPlain = (): void => {
      const origins = plain.map(({ origin }) => origin);
      const text = plain.map(line => line.text).join('\n');
      for (const block of parseNarrative(text, { origin: at => origins[at] ?? { kind: 'draft' } })) {
        const align = block.kind === 'paragraph' ? aligns.get(block.origin) : undefined;
        this.#blocks.push(block.kind === 'paragraph' ? withAlign(block, align) : block);
      }
      plain = [];
    };
    for (const line of lines) {
      const heading = headingOf(line);
      if (heading) {
        endPlain();
        this.#blocks.push(heading);
      } else plain.push(line);
    }
    endPlain();
  }
}

function withAlign(paragraph: Paragraph, align: Setting['align']): Paragraph {
  return align === 'center' || align === 'right' ? { ...paragraph, align } : paragraph;
}

/** What the page itself marks as a heading; h1 is its title, which no reader interprets. */
function headingOf({ text, heading, origin }: Line): Heading | Paragraph | undefined {
  if (heading === undefined || text.length > LONGEST_HEADING || text.includes('。')) return undefined;
  if (heading === 1) return { kind: 'paragraph', role: 'body', text, align: 'center', origin };
  return { kind: 'heading', level: levelOf(text, heading), text, origin };
}

/** By its number where it has one: pages nest headings without leaving out a level. 「一、」 right below the title is a part. */
function levelOf(text: string, heading: number): HeadingLevel {
  switch (headingNumber(text)?.style) {
    case 'part':
      return heading === 2 ? 1 : 2;
    case 'section':
      return 2;
    case 'item':
      return 3;
    case 'subitem':
      return 4;
    case undefined:
      return heading === 2 ? 1 : heading === 3 ? 2 : heading === 4 ? 3 : 4;
  }
}

/** Tables in which other tables stand: they only arrange the page. */
function tablesAroundTables(root: Element): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of descendants(root, isHidden)) {
    if (element.tagName !== 'table') continue;
    for (let parent = element.parentNode; parent && 'tagName' in parent; parent = parent.parentNode) {
      if (around.has(parent)) break;
      if (parent.tagName === 'table') around.add(parent);
    }
  }
  return around;
}
