/** Mends a text as far as its findings can be mended. */
import type { Fix } from '../../report/edit.ts';
import type { Finding } from '../finding.ts';
import { applyFixes } from './apply-fixes.ts';

interface Mendable {
  readonly rule: string;
  readonly fix: Fix;
}

/** Far more than any text needs: some mends bring others to light, and some wait because they touch the same words. */
const MOST_ROUNDS = 50;

/** Where a key is mended, figures that were not read before are; nothing else may change one. */
const keysRule = 'data/unknown-key';

export interface MendedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/**
 * Applies every fix, checks again, and so on until none is left: mending the result once more changes nothing.
 * @param findingsOf checks a text; `mayReadMore` where keys were mended since the last one
 */
export function mendText(
  text: string,
  findingsOf: (text: string, mayReadMore: boolean) => readonly Finding[],
): MendedText {
  let current = text;
  let count = 0;
  let mayReadMore = true;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mendable: readonly Mendable[] = findingsOf(current, mayReadMore).flatMap(({ rule, fix }) =>
      fix ? [{ rule, fix }] : [],
    );
    if (mendable.length === 0) return { text: current, count };
    const keys: readonly Mendable[] = mendable.filter(({ rule }) => rule === keysRule);
    const now = keys.length > 0 ? keys : mendable;
    mayReadMore = keys.length > 0;
    current = applyFixes(
      current,
      now.map(({ fix }) => fix),
    );
    count += now.length;
  }
  throw new Error(`still something to mend after ${MOST_ROUNDS} rounds`);
}
