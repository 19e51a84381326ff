/** Undo and redo: the values of before, kept whole, since they share all that did not change. */
import type { Path } from '../../report/paths.ts';
import type { Work } from './work.ts';

export interface History {
  readonly past: readonly Work[];
  readonly present: Work;
  readonly future: readonly Work[];
  /** The place of the last change: typing goes on in one step as long as it stays there. */
  readonly at: Path | undefined;
}

const MOST_STEPS = 200;

export const historyOf = (work: Work): History => ({ past: [], present: work, future: [], at: undefined });

/** @param at the one place that was changed; undefined for a step of its own */
export function advance(history: History, next: Work, at: Path | undefined): History {
  const { past, present } = history;
  if (next === present) return history;
  if (at !== undefined && at === history.at) return { ...history, present: next, future: [] };
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [], at };
}

/**
 * A change that is no step of its own: a name for the file, last year's report. It holds for every step, so that none
 * takes it back.
 */
export function amend({ past, present, future, at }: History, change: (work: Work) => Work): History {
  return { past: past.map(change), present: change(present), future: future.map(change), at };
}

export function undo(history: History): History {
  const { past, present, future } = history;
  const last = past.at(-1);
  return last ? { past: past.slice(0, -1), present: last, future: [present, ...future], at: undefined } : history;
}

export function redo(history: History): History {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest, at: undefined } : history;
}
