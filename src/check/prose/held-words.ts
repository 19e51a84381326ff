/** Which words stand in a text: known at once for all the words that rules look for, of which most reports have few. */
import { PairSet } from '../words/pair-set.ts';
import { UnitSet } from '../words/unit-set.ts';

const ZERO = 0x30;
const NINE = 0x39;

/** Any half-width digit as 0. */
function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit > ZERO && unit <= NINE ? ZERO : unit;
}

/**
 * The words of a text. Its characters are gone through once, and kept singly and by two as they stand next to each other: a
 * word of which one pair is missing need not be looked for.
 */
export class HeldWords {
  readonly #text: string;
  readonly #units = new UnitSet();
  readonly #pairs = new PairSet();

  constructor(text: string) {
    this.#text = text;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = unitAt(text, at);
      this.#units.add(unit);
      this.#pairs.add(before, unit);
      before = unit;
    }
  }

  /**
   * Whether a word stands in the text.
   * @param word in which 0 stands for any half-width digit; such a word may be found where its pairs stand apart from each other
   */
  has(word: string): boolean {
    let before = unitAt(word, 0);
    if (word.length === 1) return this.#units.has(before);
    for (let at = 1; at < word.length; at++) {
      const unit = unitAt(word, at);
      if (!this.#pairs.mayHold(before, unit)) return false;
      before = unit;
    }
    return word.includes('0') || this.#text.includes(word);
  }
}
