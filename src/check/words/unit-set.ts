/** A set that is asked for every character of a text. */

const UNITS = 1 << 16;

/** UTF-16 units; a look-up is a read from an array. */
export class UnitSet {
  readonly #held = new Uint8Array(UNITS);

  /** @param words the first unit of each is in the set */
  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word.charCodeAt(0));
  }

  add(unit: number): void {
    this.#held[unit] = 1;
  }

  has(unit: number): boolean {
    return this.#held[unit] === 1;
  }
}
