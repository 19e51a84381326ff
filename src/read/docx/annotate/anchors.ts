/** Marks stretches of the document part, parting runs where a stretch begins or ends inside one. */
import { childOf, elementsOf, type XmlElement } from '../../xml/element.ts';
import { appended, contentEndOf, type Edit, insertion, sourceOf, startTagOf } from '../../xml/source.ts';
import type { FoundWords } from './find-words.ts';
import type { Piece } from './paragraph-text.ts';

/** The markup of one comment in the text. */
export interface Mark {
  readonly start: string;
  /** With the reference, which follows the stretch. */
  readonly end: string;
}

interface Cut {
  /** What ends and begins anew the run that is parted here. */
  readonly parting: Parting | undefined;
  readonly ends: string[];
  readonly starts: string[];
}

interface Parting {
  readonly run: XmlElement;
  /** The text that is parted too. */
  readonly text: XmlElement | undefined;
}

const blank = /[ \t\n\r]/;

export class Anchors {
  readonly #source: string;
  /** By index in the source. */
  readonly #cuts = new Map<number, Cut>();
  /** Marks without a stretch, by their paragraph. */
  readonly #points = new Map<XmlElement, string>();
  /** Parted texts that have to keep a blank where they are parted, with the indexes of what they show. */
  readonly #spaced = new Map<XmlElement, { readonly first: number; readonly last: number }>();

  /** @param source the text of the part */
  constructor(source: string) {
    this.#source = source;
  }

  /** @param pieces all of the paragraph, in which the words were found */
  markWords(pieces: readonly Piece[], { first, last }: FoundWords, mark: Mark): void {
    this.#cutIn(pieces, first.piece, first.start, 'start').starts.push(mark.start);
    this.#cutIn(pieces, last.piece, last.end, 'end').ends.push(mark.end);
  }

  markElements(first: XmlElement, last: XmlElement, mark: Mark): void {
    this.#cutAt(startTagOf(this.#source, first).start).starts.push(mark.start);
    this.#cutAt(last.closed).ends.push(mark.end);
  }

  /** A paragraph with nothing in it. */
  markPoint(paragraph: XmlElement, mark: Mark): void {
    this.#points.set(paragraph, (this.#points.get(paragraph) ?? '') + mark.start + mark.end);
  }

  edits(): Edit[] {
    const edits = [...this.#cuts].map(([at, cut]) => insertion(at, this.#markupOf(cut)));
    for (const [paragraph, markup] of this.#points) edits.push(appended(this.#source, paragraph, markup));
    for (const [text, { first, last }] of this.#spaced) {
      const tag = startTagOf(this.#source, text);
      const close = `</${tag.name}>`;
      const hasLead = first > text.opened;
      edits.push(
        hasLead
          ? insertion(first, close + keepingSpace(tag.text))
          : { start: tag.start, end: tag.end, text: keepingSpace(tag.text) },
      );
      if (last < contentEndOf(this.#source, text)) edits.push(insertion(last, close + tag.text));
    }
    return edits;
  }

  #cutAt(at: number, parting?: Parting): Cut {
    const cut = this.#cuts.get(at) ?? { parting, ends: [], starts: [] };
    this.#cuts.set(at, cut);
    return cut;
  }

  #cutIn(pieces: readonly Piece[], piece: Piece, index: number, side: 'start' | 'end'): Cut {
    const { holder, child, offsets, text } = piece;
    if (child && offsets && index > 0 && index < text.length) {
      const at = offsets[index] ?? child.closed;
      const keepsSpace = child.attributes['xml:space'] === 'preserve';
      if (!keepsSpace && (blank.test(text.charAt(index - 1)) || blank.test(text.charAt(index)))) {
        this.#spaced.set(child, { first: offsets[0] ?? child.opened, last: offsets.at(-1) ?? child.opened });
      }
      return this.#cutAt(at, { run: holder, text: child });
    }
    const inRun = child ? pieces.filter(other => other.holder === holder) : [];
    if (side === 'start') {
      const at = startTagOf(this.#source, holder).start;
      if (!child || inRun[0] === piece) return this.#cutAt(at);
      return this.#cutAt(startTagOf(this.#source, child).start, { run: holder, text: undefined });
    }
    if (!child || inRun.at(-1) === piece) return this.#cutAt(holder.closed);
    return this.#cutAt(child.closed, { run: holder, text: undefined });
  }

  #markupOf({ parting, ends, starts }: Cut): string {
    const marks = [...ends, ...starts].join('');
    if (!parting) return marks;
    const { run, text } = parting;
    const source = this.#source;
    const runTag = startTagOf(source, run);
    const properties = childOf(run, 'w:rPr');
    const opening = runTag.text + (properties ? sourceOf(source, properties) : '');
    if (!text) return `</${runTag.name}>${marks}${opening}`;
    const textTag = startTagOf(source, text);
    const reopened = this.#spaced.has(text) ? keepingSpace(textTag.text) : textTag.text;
    return `</${textTag.name}></${runTag.name}>${marks}${opening}${reopened}`;
  }
}

const keepingSpace = (tag: string): string =>
  `${tag.replace(/\s+xml:space\s*=\s*(?:"[^"]*"|'[^']*')/, '').slice(0, -1)} xml:space="preserve">`;

/** What a paragraph holds beside its properties. @param left elements that are taken out */
export function contentOf(paragraph: XmlElement, left: ReadonlySet<XmlElement>): XmlElement[] {
  return elementsOf(paragraph).filter(element => element.name !== 'w:pPr' && !left.has(element));
}
