/** Names that a report writes over and over, with one character wrong: 政府信息公幵, 行政诉论. */

import { termList } from '../words/lists.ts';
import { PairSet, pairKey } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';
import { isConfused } from './confusable.ts';
import { standsApart } from './single-words.ts';

export interface NearTerm {
  readonly shown: string;
  readonly right: string;
  readonly index: number;
  /** Made of words that turn up in other words as well: it may be one that no list knows. */
  readonly isDoubtful: boolean;
}

/** The longest first, so that a name is not taken for a part of it. */
const likeOthers: ReadonlySet<string> = new Set(wordsIn(termList, '音同形近才算的名称'));
/** 劳务服务, 党史办公室: other names. */
const others: ReadonlySet<string> = new Set(wordsIn(termList, '本来就有的名称'));
const terms = [...wordsIn(termList, '名称'), ...likeOthers].sort((one, other) => other.length - one.length);

/** A name with the place of one of its characters: it may be the wrong one. */
interface Slip {
  readonly term: string;
  /** Among all names, the longest first. */
  readonly rank: number;
  readonly wrong: number;
}

/** What may be meant where a character is wrong, by two others that stand right before or right behind it. */
class SlipsByPair {
  readonly #pairs = new PairSet();
  readonly #slips = new Map<number, Slip[]>();

  add(first: number, second: number, slip: Slip): void {
    this.#pairs.add(first, second);
    const key = pairKey(first, second);
    const slips = this.#slips.get(key);
    if (slips) slips.push(slip);
    else this.#slips.set(key, [slip]);
  }

  at(first: number, second: number): readonly Slip[] {
    return this.#pairs.mayHold(first, second) ? (this.#slips.get(pairKey(first, second)) ?? none) : none;
  }
}

const none: readonly never[] = [];
const behindPair = new SlipsByPair();
const beforePair = new SlipsByPair();
for (const [rank, term] of terms.entries()) {
  for (let wrong = 0; wrong < term.length; wrong++) {
    const slip = { term, rank, wrong };
    if (wrong >= 2) behindPair.add(term.charCodeAt(wrong - 2), term.charCodeAt(wrong - 1), slip);
    else if (wrong + 2 < term.length) beforePair.add(term.charCodeAt(wrong + 1), term.charCodeAt(wrong + 2), slip);
  }
}

const han = /^\p{Script=Han}$/u;

/** A name at the place where it stands with one wrong character. */
interface Hit {
  readonly term: string;
  readonly rank: number;
  readonly start: number;
}

/**
 * The names with one wrong character, in order; a character that is a word by itself, or part of another word, is none.
 * @param loose the loose characters of the text
 */
export function nearTermsIn(text: string, loose: readonly number[]): readonly NearTerm[] {
  let hits: Hit[] | undefined;
  for (const at of loose) {
    const behind = behindPair.at(text.charCodeAt(at - 2), text.charCodeAt(at - 1));
    const before = beforePair.at(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    for (const slips of [behind, before]) {
      for (const { term, rank, wrong } of slips) {
        const start = at - wrong;
        if (!isElsewhereRight(text, start, term, wrong) || !isSlip(text, at, term, wrong)) continue;
        hits ??= [];
        hits.push({ term, rank, start });
      }
    }
  }
  return hits ? withoutOverlaps(hits, text) : none;
}

/** What begins first, and of what begins at one place the longest. */
function withoutOverlaps(hits: readonly Hit[], text: string): readonly NearTerm[] {
  let end = 0;
  return [...hits]
    .sort((one, other) => one.start - other.start || one.rank - other.rank)
    .flatMap(({ term, start }) => {
      if (start < end) return [];
      end = start + term.length;
      return [{ shown: text.slice(start, end), right: term, index: start, isDoubtful: likeOthers.has(term) }];
    });
}

/** 微信公众账号: the name goes on behind a character put in. */
const goesOn = (text: string, at: number, term: string, wrong: number): boolean =>
  wrong === term.length - 1 && text.charCodeAt(at + 1) === term.charCodeAt(wrong);

function isElsewhereRight(text: string, start: number, term: string, wrong: number): boolean {
  for (let at = 0; at < term.length; at++) {
    if (at !== wrong && text.charCodeAt(start + at) !== term.charCodeAt(at)) return false;
  }
  return true;
}

/** Whether the character at `at` is no other word, makes none of the name, and for some names looks or sounds like what is meant. */
function isSlip(text: string, at: number, term: string, wrong: number): boolean {
  const [written, meant] = [text.charCodeAt(at), term.charCodeAt(wrong)];
  if (written === meant || !han.test(text.charAt(at)) || goesOn(text, at, term, wrong)) return false;
  if (likeOthers.has(term) && !isConfused(written, meant)) return false;
  const start = at - wrong;
  return !others.has(text.slice(start, start + term.length)) && standsApart(text, at);
}
