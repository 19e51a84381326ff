/** Which two characters may begin something: asked for every place of a text, and nearly always with no for an answer. */
import { UnitSet } from './unit-set.ts';

/** Two units as one number, each pair its own: to look up pairs without making a string of each place. */
export const pairKey = (first: number, second: number): number => (first << 16) | second;

/** Few pairs have the same key. */
const smallKeyOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** Pairs of UTF-16 units. What is in the set is always found; now and then so is a pair that is not. */
export class PairSet {
  readonly #keys = new UnitSet();

  add(first: number, second: number): void {
    this.#keys.add(smallKeyOf(first, second));
  }

  mayHold(first: number, second: number): boolean {
    return this.#keys.has(smallKeyOf(first, second));
  }
}
