/** What changed inside a sentence: its words and numbers, put side by side. */
import { diffArrays } from 'diff';
import { wordsOf } from '../../text/words.ts';

export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer sentences, and such as differ in more words, are shown whole: hostile text costs no more time than that. */
const MAX_LENGTH = 4000;
const MAX_EDITS = 400;
/** What stays the same between two longer changes is noise up to this length: one 的 between two rewritten clauses. */
const NOISE = 2;

/** Character by character where there is no dictionary. */
function piecesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.length > 0 ? words.map(({ segment }) => segment) : [...text];
}

/**
 * The pieces of both texts in order: those that are the same or were removed make up `before`, those that are the same or
 * were added make up `after`. No two neighbours are of one kind.
 */
export function compareWords(before: string, after: string): readonly WordPiece[] {
  if (before === after) return [{ kind: 'same', text: before }];
  const whole: readonly WordPiece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (Math.max(before.length, after.length) > MAX_LENGTH) return whole;
  const changes = diffArrays([...piecesOf(before)], [...piecesOf(after)], { maxEditLength: MAX_EDITS });
  if (!changes) return whole;
  return withoutNoise(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** A change, and what stays the same after it. */
interface Change {
  removed: string;
  added: string;
  same: string;
}

function withoutNoise(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const changes: Change[] = [];
  for (const { kind, text } of pieces) {
    const last = changes.at(-1);
    if (last && last.same === '') last[kind] += text;
    else if (last && kind === 'same') last.same += text;
    else changes.push({ removed: '', added: '', same: '', [kind]: text });
  }
  const kept: Change[] = [];
  for (const change of changes) {
    const previous = kept.at(-1);
    if (previous && isNoise(previous, change)) {
      previous.removed += previous.same + change.removed;
      previous.added += previous.same + change.added;
      previous.same = change.same;
    } else kept.push({ ...change });
  }
  return kept
    .flatMap(({ removed, added, same }): WordPiece[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: same },
    ])
    .filter(({ text }) => text !== '');
}

const sizeOf = ({ removed, added }: Change): number => Math.max(removed.length, added.length);

function isNoise(previous: Change, next: Change): boolean {
  const { same } = previous;
  if (same.length > NOISE || /\d/.test(same)) return false;
  return same.length <= sizeOf(previous) && same.length <= sizeOf(next);
}
