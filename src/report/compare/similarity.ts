/** How alike two sentences are, so that a sentence that was reworded is told from one that was written anew. */

/** Characters that are looked at; what follows in a longer sentence hardly changes the answer. */
const LENGTH = 120;

/** How often each pair of neighbouring characters occurs. */
export interface Signature {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Numbers count alike, whatever they are: next year's sentence says the same of other figures. */
export function signatureOf(text: string): Signature {
  const plain = text
    .slice(0, LENGTH)
    .replace(/[\d０-９]+(?:[.．][\d０-９]+)?/g, '0')
    .replace(/\s+/g, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(0, plain.length - 1) };
}

/** Dice's coefficient over pairs of characters. @returns 0 to 1 */
export function similarity(a: Signature, b: Signature): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * common) / (a.size + b.size);
}
