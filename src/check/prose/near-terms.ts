/** Names that a report writes over and over, with one character wrong: 政府信息公幵, 行政诉论. */

import { termList } from '../words/lists.ts';
import { PairSet, pairKey } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';
import { isConfused } from './confusable.ts';
import { isSingleWord, standsApart } from './single-words.ts';

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

/** By which a name is looked for: with one character wrong, either its first two or the two behind them are still right. */
interface Anchor {
  readonly term: string;
  readonly at: number;
}

const anchors = new Map<number, Anchor[]>();
const anchorPairs = new PairSet();
for (const term of terms) {
  for (const at of new Set([0, Math.min(2, term.length - 2)])) {
    const [first, second] = [term.charCodeAt(at), term.charCodeAt(at + 1)];
    const key = pairKey(first, second);
    anchorPairs.add(first, second);
    anchors.set(key, [...(anchors.get(key) ?? []), { term, at }]);
  }
}

const none: readonly never[] = [];
const han = /^\p{Script=Han}$/u;

/** The names with one wrong character, in order; a character that is a word by itself, or part of another word, is none. */
export function nearTermsIn(text: string): readonly NearTerm[] {
  let found: NearTerm[] | undefined;
  let end = 0;
  let unit = text.charCodeAt(0);
  for (let index = 0; index + 1 < text.length; index++) {
    const first = unit;
    unit = text.charCodeAt(index + 1);
    if (index < end || !anchorPairs.mayHold(first, unit)) continue;
    for (const { term, at } of anchors.get(pairKey(first, unit)) ?? none) {
      const start = index - at;
      if (start < end || start + term.length > text.length) continue;
      const wrong = onlyDifference(text, start, term);
      if (wrong === undefined || isSingleWord(text.charAt(start + wrong)) || !standsApart(text, start + wrong))
        continue;
      const shown = text.slice(start, start + term.length);
      if (others.has(shown) || goesOn(text, start, wrong, term)) continue;
      found ??= [];
      found.push({ shown, right: term, index: start, isDoubtful: likeOthers.has(term) });
      end = start + term.length;
      break;
    }
  }
  return found ?? none;
}

/** 微信公众账号: the name goes on behind a character put in. */
const goesOn = (text: string, start: number, wrong: number, term: string): boolean =>
  wrong === term.length - 1 && text.charCodeAt(start + term.length) === term.charCodeAt(wrong);

/** Index within the term of the one character that differs. */
function onlyDifference(text: string, start: number, term: string): number | undefined {
  let wrong: number | undefined;
  for (let at = 0; at < term.length; at++) {
    if (text.charCodeAt(start + at) === term.charCodeAt(at)) continue;
    if (wrong !== undefined) return undefined;
    wrong = at;
  }
  if (wrong === undefined || !han.test(text.charAt(start + wrong))) return undefined;
  const isSlip = !likeOthers.has(term) || isConfused(text.charCodeAt(start + wrong), term.charCodeAt(wrong));
  return isSlip ? wrong : undefined;
}
