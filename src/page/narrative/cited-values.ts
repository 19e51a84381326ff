/** `{{名称}}` in a text, with the value that it stands for. */

import { type Quantity, UNFILLED } from '../../report/quantities.ts';
import { canonicalName } from '../../report/quantity-names.ts';

export interface Piece {
  readonly text: string;
  /** What is cited, where the piece is a value; `known` where there is such a name. */
  readonly cites?: { readonly name: string; readonly known: boolean };
}

const citation = /\{\{([^{}\n]*)\}\}/g;

/** The text in pieces, values in the place of what cites them; a name that is not among `quantities` stays as it is. */
export function citedPieces(text: string, quantities: readonly Quantity[]): readonly Piece[] {
  const byName = new Map(quantities.map(quantity => [canonicalName(quantity.name), quantity]));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(citation)) {
    if (index > at) pieces.push({ text: text.slice(at, index) });
    const name = inner.trim();
    const quantity = byName.get(canonicalName(name));
    const value = quantity ? (quantity.value ?? UNFILLED) : whole;
    pieces.push({ text: value, cites: { name, known: quantity !== undefined } });
    at = index + whole.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
