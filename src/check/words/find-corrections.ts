/** Finds listed words in a line of text, in one pass whatever the length of the list. */
import { PairSet } from './pair-set.ts';
import { UnitSet } from './unit-set.ts';
import { type Correction, literal } from './word-list.ts';

export interface Found {
  readonly correction: Correction;
  /** The words as they stand in the text. */
  readonly shown: string;
  /** Where they begin, in UTF-16 units. */
  readonly index: number;
}

interface Pattern {
  readonly correction: Correction;
  /** Must stand there word for word; undefined where quotation marks may differ. */
  readonly plain: string | undefined;
}

interface Index {
  /** The first two units of each word. */
  readonly pairs: PairSet;
  /** First units of words whose second is not certain. */
  readonly loose: UnitSet;
  /** By first UTF-16 unit, longer words before shorter. */
  readonly patterns: ReadonlyMap<number, readonly Pattern[]>;
}

/** What of a listed word stands in a text wherever the word does: quotation marks may be others, or missing. */
export type WordParts = readonly string[];

const none: readonly Found[] = [];

// Most reports have none of the words: what it takes to find them in a line is made when one may have some.
const partsByList = new WeakMap<readonly Correction[], readonly WordParts[]>();
const indexes = new WeakMap<readonly Correction[], Index>();
const expressions = new WeakMap<Correction, RegExp>();

/** Every place where the text has a listed word; words do not overlap. @param corrections one and the same array for a list */
export function findCorrections(text: string, corrections: readonly Correction[]): readonly Found[] {
  if (corrections.length === 0) return none;
  const { pairs, loose, patterns } = indexOf(corrections);
  let found: Found[] | undefined;
  let unit = text.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const next = text.charCodeAt(at + 1);
    const mayBegin = pairs.mayHold(unit, next) || loose.has(unit);
    const match = mayBegin ? firstMatch(patterns.get(unit) ?? [], text, at) : undefined;
    if (match) {
      found ??= [];
      found.push(match);
      at += match.shown.length;
      unit = text.charCodeAt(at);
    } else {
      at++;
      unit = next;
    }
  }
  return found ?? none;
}

/** The parts of each listed word. @param corrections as above */
export function wordPartsOf(corrections: readonly Correction[]): readonly WordParts[] {
  let parts = partsByList.get(corrections);
  if (!parts) {
    parts = corrections.map(({ wrong }) => partsOf(wrong));
    partsByList.set(corrections, parts);
  }
  return parts;
}

function firstMatch(patterns: readonly Pattern[], text: string, index: number): Found | undefined {
  for (const { correction, plain } of patterns) {
    if (plain !== undefined && !text.startsWith(plain, index)) continue;
    const expression = expressionOf(correction);
    expression.lastIndex = index;
    const [shown] = expression.exec(text) ?? [];
    if (shown) return { correction, shown, index };
  }
  return undefined;
}

function indexOf(corrections: readonly Correction[]): Index {
  let index = indexes.get(corrections);
  if (!index) {
    index = byFirstCharacter(corrections);
    indexes.set(corrections, index);
  }
  return index;
}

function byFirstCharacter(corrections: readonly Correction[]): Index {
  const patterns = new Map<number, Pattern[]>();
  const pairs = new PairSet();
  const loose = new UnitSet();
  const longestFirst = [...corrections].sort((one, other) => other.wrong.length - one.wrong.length);
  for (const correction of longestFirst) {
    const { wrong } = correction;
    const plain = /[“”]/.test(wrong) ? undefined : wrong;
    const pattern = { correction, plain };
    for (const first of firstCharacters(wrong)) {
      const unit = first.charCodeAt(0);
      if (plain === undefined || plain.length < 2) loose.add(unit);
      else pairs.add(unit, plain.charCodeAt(1));
      patterns.set(unit, [...(patterns.get(unit) ?? []), pattern]);
    }
  }
  return { pairs, loose, patterns };
}

const partsOf = (word: string): WordParts => word.split(/[“”]/).filter(part => part !== '');

/** A word that begins with a quotation mark may begin with another one, or without. */
const firstCharacters = (wrong: string): readonly string[] =>
  /^[“”]/.test(wrong) ? ['“', '”', '"', wrong.charAt(1)] : [wrong.charAt(0)];

function expressionOf(correction: Correction): RegExp {
  let expression = expressions.get(correction);
  if (!expression) {
    expression = patternOf(correction);
    expressions.set(correction, expression);
  }
  return expression;
}

function patternOf({ wrong, precededBy, notPrecededBy, followedBy, notFollowedBy }: Correction): RegExp {
  const guard = (sign: string, source: string | undefined): string =>
    source === undefined ? '' : `(?${sign}${source})`;
  const word = literal(wrong).replace(/[“”]/g, '[“”"]?');
  return new RegExp(
    guard('<=', precededBy) + guard('<!', notPrecededBy) + word + guard('=', followedBy) + guard('!', notFollowedBy),
    'uy',
  );
}
