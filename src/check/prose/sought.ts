/** What rules look for in lines, each with a sign that shows at once where there is nothing to find. */

export interface Sought {
  /**
   * One of these words stands in each find, or in what must stand beside it; 0 stands for any half-width digit. Or a pattern
   * that fits part of each find; without the flag g.
   */
  readonly signs: readonly string[] | RegExp;
  /** What is looked for where a sign is found. */
  readonly patterns: readonly RegExp[];
}

const known: Sought[] = [];

/** Every one that there is: a test proves that no pattern fits anything without a sign. */
export const everySought: readonly Sought[] = known;

/** @param signs as in `Sought` @param patterns as in `Sought` */
export function sought(signs: Sought['signs'], ...patterns: readonly RegExp[]): Sought {
  const one = { signs, patterns };
  known.push(one);
  return one;
}
