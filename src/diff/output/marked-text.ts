/** A sentence with its changed words marked, folded to the width of a terminal. */

import type { WordPiece } from '../../report/compare/words.ts';
import { wrap } from '../../text/width.ts';

export interface MarkedRun {
  readonly text: string;
  readonly marked: boolean;
}

/** One side of a changed sentence. @param brackets around what changed, where colour cannot show it */
export function sideRuns(words: readonly WordPiece[], side: 'removed' | 'added', brackets: boolean): MarkedRun[] {
  const own = words.filter(({ kind }) => kind === 'same' || kind === side);
  // Where nothing of the other side is left there is nothing to tell the changed words from.
  const marks = brackets && own.some(({ kind }) => kind === 'same');
  return own.map(({ kind, text }) => {
    const marked = kind === side;
    return { text: marked && marks ? `【${text}】` : text, marked };
  });
}

/** The runs in lines of at most `width` columns; put together they are the runs again. */
export function foldRuns(runs: readonly MarkedRun[], width: number): readonly (readonly MarkedRun[])[] {
  const lines = wrap(runs.map(({ text }) => text).join(''), width);
  const rest = runs.map(run => ({ ...run }));
  return lines.map(line => {
    const own: MarkedRun[] = [];
    for (let room = line.length; room > 0; ) {
      const run = rest[0];
      if (!run) break;
      const text = run.text.slice(0, room);
      if (text !== '') own.push({ text, marked: run.marked });
      room -= text.length;
      run.text = run.text.slice(text.length);
      if (run.text === '') rest.shift();
    }
    return own;
  });
}
