/** A set that is asked for every character of a text. */

const UNITS = 1 << 16;
const WORD = 32;

/** UTF-16 units, a bit for each: eight kilobytes, so that those in use fit into the nearest cache together. */
export class UnitSet {
  readonly #held = new Uint32Array(UNITS / WORD);

  /** @param words the first unit of each is in the set */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word.charCodeAt(0));
  }

  add(unit: number): void {
    this.#held[unit >>> 5] = (this.#held[unit >>> 5] ?? 0) | (1 << (unit & 31));
  }

  has(unit: number): boolean {
    return (((this.#held[unit >>> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
  }
}
