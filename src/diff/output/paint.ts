/** Colours of a terminal, or none; nothing is told by colour alone. */

type Brush = (text: string) => string;

export type Paint = Readonly<Record<'removed' | 'added' | 'strong' | 'faint', Brush>> & {
  /** Words that changed inside a sentence. */
  readonly word: Brush;
};

const brush =
  (on: number, off: number): Brush =>
  text =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;
const plain: Brush = text => text;

export const coloured: Paint = {
  removed: brush(31, 39),
  added: brush(32, 39),
  strong: brush(1, 22),
  faint: brush(2, 22),
  word: brush(7, 27),
};

export const uncoloured: Paint = { removed: plain, added: plain, strong: plain, faint: plain, word: plain };
