import type { Pointer } from '../pointer.ts';

/** One mistake in a data file, in a clerk's words. */
export interface Breach {
  readonly rule: 'data/unknown-key' | 'data/missing-key' | 'data/wrong-value' | 'data/supplement';
  readonly pointer: Pointer;
  /** Whether the key at `pointer` is meant, not its value. */
  readonly onKey: boolean;
  /** What is to stand for the key or value, where only its form is wrong. */
  readonly rename?: string;
  /** The key that was meant by one that is none. */
  readonly meant?: string;
  /** 错在哪. */
  readonly what: string;
  /** 怎么改. */
  readonly remedy: string;
}
