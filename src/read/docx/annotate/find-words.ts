/** Finds quoted words in the text of a paragraph, however many runs that is in and however its blanks are set. */
import { findExcerpt } from '../../../text/masked.ts';
import type { Piece } from './paragraph-text.ts';

/** A character of the text: which piece, and its units there. */
interface Place {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

export interface FoundWords {
  readonly first: Place;
  readonly last: Place;
}

const ignored = /[\s\u00ad\u200b\u2060]/g;

/** Readers and rules set blanks, widths and quotation marks straight. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(ignored, '')
    .replace(/[“”„‟「」]/g, '"')
    .replace(/[‘’『』]/g, "'");

/** The text of one paragraph, ready to be searched for any words. */
export interface SearchableText {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** By index in `text`. */
  readonly places: readonly Place[];
}

export function searchable(pieces: readonly Piece[]): SearchableText {
  let text = '';
  const places: Place[] = [];
  for (const piece of pieces) {
    let start = 0;
    for (const character of piece.text) {
      const end = start + character.length;
      for (const unit of folded(character).split('')) {
        text += unit;
        places.push({ piece, start, end });
      }
      start = end;
    }
  }
  return { pieces, text, places };
}

/** The first place where they stand. */
export function findWords({ text, places }: SearchableText, words: string): FoundWords | undefined {
  // Long words are quoted by their beginning, and those of several lines stand in several paragraphs.
  for (const candidate of [words, words.replace(/[….]+$/, ''), words.split('\n')[0] ?? '']) {
    const sought = [...candidate].map(folded).join('');
    const at = sought === '' ? -1 : findExcerpt(text, sought);
    const first = places[at];
    const last = places[at + sought.length - 1];
    if (first && last) return { first, last };
  }
  return undefined;
}
