/**
 * Words by their characters, to find the longest that stands at a place. They come as patterns, and some of these stand for
 * thousands of words: the tree grows only where a text leads.
 */
import { UnitSet } from '../../words/unit-set.ts';
import type { Pattern } from './word-pattern.ts';

/** Which word ends at a place; of two entries with one word the one of lower rank counts. */
interface Ending<Meaning> {
  readonly meaning: Meaning;
  readonly rank: number;
}

/** A place before, between or behind the pieces of a pattern. */
interface Place<Meaning> {
  readonly ways: readonly Way<Meaning>[];
  readonly ending: Ending<Meaning> | undefined;
}

/** From place to place by a word, or by nothing where a piece may be left out. */
interface Way<Meaning> {
  readonly word: string;
  readonly to: Place<Meaning>;
}

/** A way of which so many characters are behind one. */
interface Progress<Meaning> {
  readonly way: Way<Meaning>;
  readonly gone: number;
}

/** A node of the tree: all that may stand where the characters so far have led. */
class Node<Meaning> {
  readonly #reached = new Set<Place<Meaning>>();
  readonly #open: Progress<Meaning>[] = [];
  #ending: Ending<Meaning> | undefined;
  #next: ReadonlyMap<number, Node<Meaning>> | undefined;
  /** Most nodes lead to one other: it is known without looking it up. */
  #onlyUnit = -1;
  #onlyNode: Node<Meaning> | undefined;

  /** What the word means that ends here. */
  get meaning(): Meaning | undefined {
    return this.#ending?.meaning;
  }

  /** By UTF-16 units: looking up a number makes no string of each character. */
  get next(): ReadonlyMap<number, Node<Meaning>> {
    this.#next ??= this.#grow();
    return this.#next;
  }

  /** Where a UTF-16 unit leads. */
  by(unit: number): Node<Meaning> | undefined {
    const { size } = this.next;
    if (size > 1) return this.next.get(unit);
    return size === 1 && unit === this.#onlyUnit ? this.#onlyNode : undefined;
  }

  /** Where pieces may be left out there are many ways to the same place. */
  arriveAt(place: Place<Meaning>): void {
    if (this.#reached.has(place)) return;
    this.#reached.add(place);
    const { ways, ending } = place;
    if (ending && ending.rank < (this.#ending?.rank ?? Number.POSITIVE_INFINITY)) this.#ending = ending;
    for (const way of ways) this.#follow(way, 0);
  }

  #follow(way: Way<Meaning>, gone: number): void {
    if (gone === way.word.length) this.arriveAt(way.to);
    else this.#open.push({ way, gone });
  }

  #grow(): ReadonlyMap<number, Node<Meaning>> {
    const next = new Map<number, Node<Meaning>>();
    for (const { way, gone } of this.#open) {
      const unit = way.word.charCodeAt(gone);
      let node = next.get(unit);
      if (!node) {
        node = new Node();
        next.set(unit, node);
      }
      node.#follow(way, gone + 1);
    }
    for (const [unit, node] of next) {
      this.#onlyUnit = unit;
      this.#onlyNode = node;
    }
    return next;
  }
}

const blanks = new UnitSet(' \t\u3000\u00a0');

export interface FoundWord<Meaning> {
  readonly meaning: Meaning;
  /** Characters of the text that it takes. */
  readonly length: number;
}

export class WordTree<Meaning> {
  readonly #root = new Node<Meaning>();
  /** Most characters begin no word, and are passed over at once. */
  readonly #firsts = new UnitSet();

  /** @param entries what patterns mean; a word that two of them stand for has the meaning of the first */
  constructor(entries: Iterable<readonly [Pattern, Meaning]>) {
    let rank = 0;
    for (const [pattern, meaning] of entries) {
      const behind: Place<Meaning> = { ways: [], ending: { meaning, rank } };
      const before = pattern.reduceRight<Place<Meaning>>(
        (to, words) => ({ ways: words.map(word => ({ word, to })), ending: undefined }),
        behind,
      );
      this.#root.arriveAt(before);
      rank++;
    }
    for (const unit of this.#root.next.keys()) this.#firsts.add(unit);
  }

  /** Whether a word may begin with this UTF-16 unit. */
  mayBegin(unit: number): boolean {
    return this.#firsts.has(unit);
  }

  /** The longest word at `at`, blanks within it passed over: 「行政 复议」 in what was read from a PDF. */
  longestAt(text: string, at: number): FoundWord<Meaning> | undefined {
    let meaning: Meaning | undefined;
    let length = 0;
    let node = this.#root.by(text.charCodeAt(at));
    for (let end = at + 1; node; end++) {
      if (node.meaning !== undefined) {
        meaning = node.meaning;
        length = end - at;
      }
      let next = node.by(text.charCodeAt(end));
      while (!next && blanks.has(text.charCodeAt(end))) next = node.by(text.charCodeAt(++end));
      node = next;
    }
    return meaning === undefined ? undefined : { meaning, length };
  }
}
