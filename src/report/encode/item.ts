/** What a data file says, in order, before it is written as YAML or JSON. */

export type Item =
  /** Left to fill. */
  | { readonly kind: 'empty' }
  /** Digits as they are to stand. */
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Narrative: paragraphs, one a line; none where it is left to write. */
  | { readonly kind: 'paragraphs'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly inline: boolean }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly inline: boolean };

export interface Entry {
  readonly key: string;
  readonly item: Item;
  /** Lines for the person who fills the file, above the entry; YAML only. */
  readonly comments?: readonly string[];
  /** An offer: written as a comment, and left out of JSON. */
  readonly offered?: true;
  /** Set off by a blank line above. */
  readonly spaced?: true;
}

export const empty: Item = { kind: 'empty' };
export const number = (digits: number | string): Item => ({ kind: 'number', digits: String(digits) });
export const text = (content: string): Item => ({ kind: 'text', text: content });
export const paragraphs = (narrative: string): Item => ({
  kind: 'paragraphs',
  lines: narrative === '' ? [] : narrative.split('\n'),
});
export const block = (entries: readonly Entry[]): Item => ({ kind: 'map', entries, inline: false });
export const inline = (entries: readonly Entry[]): Item => ({ kind: 'map', entries, inline: true });
export const inlineList = (items: readonly Item[]): Item => ({ kind: 'list', items, inline: true });
