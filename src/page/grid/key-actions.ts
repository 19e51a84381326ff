/** What a key does in a cell. */
import type { Move } from './moves.ts';

/**
 * `ready`: the text of the cell is selected as a whole, so that what is typed takes its place; `typing`: it does, and arrows lead on to
 * the next cell; `caret`: arrows move within the text.
 */
export type Mode = 'ready' | 'typing' | 'caret';

export type KeyAction =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'edit' | 'restore' | 'clear' | 'select-all' | 'step' };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is at work: the key is its own. */
  readonly isComposing: boolean;
}

const arrows: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** @returns undefined where the browser does what it always does */
export function keyAction(key: Key, mode: Mode): KeyAction | undefined {
  if (key.isComposing || key.altKey) return undefined;
  const control = key.ctrlKey || key.metaKey;
  if (control) return controlAction(key, mode);
  if (key.key === 'Enter') return { kind: 'move', move: key.shiftKey ? 'next-above' : 'next-below', extend: false };
  if (key.key === 'Escape') return { kind: 'restore' };
  if (key.key === 'F2') return { kind: 'edit' };
  if (mode === 'ready' && (key.key === 'Delete' || key.key === 'Backspace')) return { kind: 'clear' };
  const move = arrows[key.key];
  const isSideways = move === 'left' || move === 'right';
  if (move)
    return mode === 'caret' && (isSideways || key.shiftKey) ? undefined : { kind: 'move', move, extend: key.shiftKey };
  if (mode === 'caret') return undefined;
  if (key.key === 'Home') return { kind: 'move', move: 'line-start', extend: key.shiftKey };
  if (key.key === 'End') return { kind: 'move', move: 'line-end', extend: key.shiftKey };
  return undefined;
}

function controlAction({ key, shiftKey }: Key, mode: Mode): KeyAction | undefined {
  if (key === 'Home') return { kind: 'move', move: 'first', extend: shiftKey };
  if (key === 'End') return { kind: 'move', move: 'last', extend: shiftKey };
  if (/^[zy]$/i.test(key)) return { kind: 'step' };
  return mode === 'ready' && key.toLowerCase() === 'a' ? { kind: 'select-all' } : undefined;
}
