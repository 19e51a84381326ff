/** Names that a report writes over and over, with one character wrong: 政府信息公幵, 行政诉论. */

import { wordsOf } from '../../text/words.ts';
import { termList } from '../words/lists.ts';
import { PairSet } from '../words/pair-set.ts';
import { wordsIn } from '../words/word-list.ts';

export interface NearTerm {
  readonly shown: string;
  readonly right: string;
  readonly index: number;
}

/** The longest first, so that a name is not taken for a part of it. */
const terms = [...wordsIn(termList, '名称')].sort((one, other) => other.length - one.length);

/** By which a name is looked for: with one character wrong, either its first two or the two behind them are still right. */
interface Anchor {
  readonly term: string;
  readonly at: number;
}

const anchors = new Map<number, Anchor[]>();
const anchorPairs = new PairSet();
/** Two units as one: looking up a number makes no string of each place. */
const keyOf = (first: number, second: number): number => (first << 16) | second;
for (const term of terms) {
  for (const at of new Set([0, Math.min(2, term.length - 2)])) {
    const [first, second] = [term.charCodeAt(at), term.charCodeAt(at + 1)];
    const key = keyOf(first, second);
    anchorPairs.add(first, second);
    anchors.set(key, [...(anchors.get(key) ?? []), { term, at }]);
  }
}

const none: readonly never[] = [];
const han = /^\p{Script=Han}$/u;
/** Characters on either side that tell how a text falls into words. */
const BESIDE = 6;

/** The names with one wrong character, in order; a character that is a word by itself, or part of another word, is none. */
export function nearTermsIn(text: string): readonly NearTerm[] {
  let found: NearTerm[] | undefined;
  let end = 0;
  let unit = text.charCodeAt(0);
  for (let index = 0; index + 1 < text.length; index++) {
    const first = unit;
    unit = text.charCodeAt(index + 1);
    if (index < end || !anchorPairs.mayHold(first, unit)) continue;
    for (const { term, at } of anchors.get(keyOf(first, unit)) ?? none) {
      const start = index - at;
      if (start < end || start + term.length > text.length) continue;
      const wrong = onlyDifference(text, start, term);
      if (wrong === undefined || !isNoWord(text, start + wrong)) continue;
      found ??= [];
      found.push({ shown: text.slice(start, start + term.length), right: term, index: start });
      end = start + term.length;
      break;
    }
  }
  return found ?? none;
}

/** Index within the term of the one character that differs. */
function onlyDifference(text: string, start: number, term: string): number | undefined {
  let wrong: number | undefined;
  for (let at = 0; at < term.length; at++) {
    if (text.charCodeAt(start + at) === term.charCodeAt(at)) continue;
    if (wrong !== undefined) return undefined;
    wrong = at;
  }
  return wrong !== undefined && han.test(text.charAt(start + wrong)) ? wrong : undefined;
}

/** Whether the dictionary leaves the character alone, and it is none that stands alone in sentences. */
function isNoWord(text: string, at: number): boolean {
  if (standAlone.has(text.charAt(at))) return false;
  const from = Math.max(0, at - BESIDE);
  const word = wordsOf(text.slice(from, at + BESIDE)).find(
    ({ index, segment }) => from + index <= at && at < from + index + segment.length,
  );
  return word?.segment.length === 1;
}

/** Words of one character, which stand beside a name or in it. */
const standAlone = new Set(
  '的地得之了着过和与及或并且而也都均皆亦已在于对向从由为以按将把被让给是有无不未非可能会要应须需各每该本我其此某等类些者则即所' +
    '上下中内外前后左右间里多少大小新老旧好高低长短早晚快慢强弱优劣第一二三四五六七八九十百千万亿两几半全总共分再又还更最很太只仅便就才若如因但' +
    '自至到起止超逾近约来去做用使请经受获取予够另余尚仍曾先首末初终底增减升降立设建办管督查审核批报送发布收回答复讲学看听说写读问评考' +
    '社实试任届居校厂警税医检法财省市县区镇乡村街州盟旗国局厅部委办科室组院所站队岗处司署网台栏册表图卡证书信函电报刊文件条款项次份期年月日时天周季号元个名人户家民众党政群团企点线面层级型式性化率量度值数' +
    // 保密筛查, 政策导读, 责任追缴, 联动公开: made like the names, with a word of their own.
    '筛排巡抽签导领研品细释搭架偿缴版拆联访控档',
);
