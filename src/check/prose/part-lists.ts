/** 「共 N 条，其中 a、b」: a whole and the parts that a sentence lists of it. Says nothing where it is not plain what is part of what. */

import { UnitSet } from '../words/unit-set.ts';
import { type CountedNumber, countsIn } from './counts.ts';
import { matchesIn } from './matches.ts';
import { LONGEST_SENTENCE } from './sentences.ts';

export interface PartList {
  readonly total: CountedNumber;
  readonly parts: readonly CountedNumber[];
  /** 分别为, or a last part of whatever else there is: every part is named, so that they must add up. */
  readonly isClosed: boolean;
  /** Parts are channels, on several of which the same may stand. */
  readonly isByChannel: boolean;
}

/** A whole and two parts. */
export const LEAST_COUNTS = 3;
/** What begins a list; one in brackets right after the whole needs no word, nor does 「共63条，已办理59条，其余4条…」. */
const mark = /其中(?:包括)?|包括|分别|具体为|[:：（(]|已经?(?=[^，,；。\d（(]{1,6}\d[^，,；。（(]{0,4}[，,；;]其余)/g;
/** 「同步公开，全年发布87份，其中…」 is said of something else. */
const countedNear = /同步/;
/** What makes a number no part of the whole: a comparison, a second list, something besides, the same counted twice. */
const notAPart = /同比|比上|较上|比去|较去|增加|减少|增长|下降|平均|累计|[另余]有|另外|同时|均|达到/;
/** The same is counted in more than one part. */
const counted = /重复|多渠道|多个渠道|同一[条信]|分别计算|次数/;
/** What begins another matter: 「制发22件，其中修订16件，废止18件」, the sum again, or what is left out of it: 「除不宜公开的2件外」. 「回应关切类信息60条」 is one of the parts. */
const anotherMatter =
  /[，,](?!其余)(?=除|另(?!外)|[^，,\d]{0,4}(?:[合共总]计|一共)|[^，,]{0,12}(?:废止|现行|结转|新增|收到|受理|召开|全年|年末|撤|(?:办结|答复|回应|开展|举办|制发|制定|报送|整改|办理)(?![^，,\d]{0,8}(?:信息(?!公开)|类))))/;
const closing = /分别[为是]|具体[为是]/;
/** 「其他信息30条」, 「其余4条」, but not the official names 「其他处理」 and 「法人或其他组织」. */
const whateverElse = /^[，,、；;]?(?:以及|和|及)?其[他它余](?!处理|组织|行政)/;
/** Between a whole and its parts; in brackets no share is looked at. */
const shares = /[，,]?[ ]*约?占[^，,、；（）%％\d]{0,8}[\d.０-９．]{1,6}[ ]*[%％]/g;
export const channel =
  /网站|网页|网络|公众号|微信|微博|抖音|快手|头条|客户端|新媒体|公开栏|公示栏|公告栏|宣传栏|显示屏|广播|电视|报纸|报刊|媒体|平台|渠道|线上|线下|网上|大喇叭|宣传册|短信/;
/** How much more or less than before, which parts nothing either: 「共100条，较上年增加9条。其中…」. */
const changes =
  /[，,][ ]*(?:同比|环比|[较比与](?:20\d\d年度?)?[^，,。；;（(\d]{0,8})(?:相比)?(?:增加|增长|上升|减少|下降|[多少](?:公开|发布|收到|受理|办理)?)了?[\d.０-９．]{1,8}[ ]*(?:[条件次篇个份期]|[%％])(?:[（(][^（()）]{0,20}[）)])?(?=[。；;，,][ ]*其中)/g;
/** 「共100条，动态、政策、财政分别为…」: the parts are named before their numbers. */
const namedBefore = /^[，,：:][^，,：:（(\d]{1,40}$/;
/** Between the whole and the mark: what is counted, in a few characters. */
const nothingBetween = /^[^，,、：:（(\d]{0,6}[，,：:（(\s]*$/;

const opened = /[（(]\s*$/;
/** Where a bracket right before a mark stands. */
const NEAR = 6;

/**
 * Every list that is plain, in order; lists within lists are told apart by their brackets.
 * @param sentence one, or with it those after it that begin with 其中
 */
export function partListsIn(sentence: string): readonly PartList[] {
  if (sentence.length > LONGEST_SENTENCE || sentence.search(mark) < 0) return [];
  if (countsIn(sentence).length < LEAST_COUNTS || counted.test(sentence)) return [];
  const text = [shares, changes].reduce(blanked, sentence);
  const counts = countsIn(text);
  const depths = depthsOf(text);
  const lists: PartList[] = [];
  const ends = new Map<number | undefined, number | undefined>();
  for (const match of matchesIn(text, mark)) {
    const depth = depths[match.index + match[0].length];
    // 「（其中」 is two marks of one list.
    if (match.index < (ends.get(depth) ?? 0)) continue;
    const list = listAt(text, match, counts, depths);
    if (!list) continue;
    lists.push(list);
    ends.set(depth, list.parts.at(-1)?.end);
  }
  return lists;
}

const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, passage => '　'.repeat(passage.length));

function listAt(
  text: string,
  match: RegExpExecArray,
  counts: readonly CountedNumber[],
  depths: readonly number[],
): PartList | undefined {
  const [word] = match;
  const from = match.index + word.length;
  const depth = depths[from] ?? 0;
  // A list in brackets parts the number before them, any other the last number outside of brackets.
  const isOpening = /[（(]/.test(word) || opened.test(text.slice(Math.max(0, match.index - NEAR), match.index));
  const level = isOpening ? depth - 1 : depth;
  const total = counts.findLast(({ start, end }) => end <= match.index && depths[start] === level);
  if (!total?.exact) return undefined;
  const between = outsideBrackets(text, total.end, match.index, level, depths).replaceAll('　', '');
  const isNear = nothingBetween.test(between);
  if (!isNear && !(word === '分别' && namedBefore.test(between))) return undefined;
  const to = endOfList(text, from, depth, depths);
  const region = outsideBrackets(text, from, to, depth, depths);
  const listed = counts.filter(({ start }) => start >= from && start < to && depths[start] === depth);
  // 「其中政策12条、动态20条，视频3期」: what is counted otherwise ends the parts.
  const other = listed.findIndex(({ unit }) => unit !== total.unit);
  const named = other < 0 ? listed : listed.slice(0, other);
  const whole = wholeBefore(text, named, total.value);
  const parts = named.slice(0, whole);
  if (parts.length < 2) return undefined;
  if (notAPart.test(region) || parts.some(({ exact }) => !exact)) return undefined;
  if (!isNear && between.split(/、|和|及|与/).length !== parts.length) return undefined;
  // 「复议6件和诉讼3件，其中…」: which of them is parted is not said.
  const clause =
    text
      .slice(0, total.start)
      .split(/[，,；：:]/)
      .at(-1) ?? '';
  if (countedNear.test(text.slice(total.start - clause.length))) return undefined;
  if (
    counts.some(({ start, unit }) => unit === total.unit && start >= total.start - clause.length && start < total.start)
  ) {
    return undefined;
  }
  // 「网站754条，新媒体2808条，其他54条。其中…」: the whole is all of them together.
  const sentence = text.lastIndexOf('。', total.start) + 1;
  const before = counts.filter(({ start, unit }) => unit === total.unit && start >= sentence && start < total.start);
  if (before.length > 1 && text.slice(total.end, match.index).includes('。')) return undefined;
  // 「较上年减少3件（新制发4件，废止7件）」「平均每月2件；其中一季度5件」: neither a difference nor a mean has parts.
  if (/净[增减]|[增减][加少长]|[比较][^，,]{1,14}[多少]|平均|[年月日户人]均/.test(clause)) return undefined;
  // 「收到5件，上年结转1件，其中…」: the parts are of both.
  if (
    /结转|新收|另/.test(clause) &&
    counts.some(count => count !== total && count.unit === total.unit && count.end <= total.start)
  ) {
    return undefined;
  }
  const names = namesOf(text, from, parts);
  const isWhole = closing.test(word + region) || whateverElse.test(names.at(-1) ?? '');
  const isTold = isWhole || isTable(word, parts, text.slice(parts.at(-1)?.end, to));
  const isClosed = other < 0 && isTold && !region.includes('等');
  return { total, parts, isClosed, isByChannel: names.filter(name => channel.test(name)).length > 1 };
}

/** 「公开信息20条：动态8条、政策7条、财政5条」: three kinds or more behind a colon, and nothing behind them. */
const isTable = (word: string, parts: readonly CountedNumber[], behind: string): boolean =>
  /[:：]/.test(word) && parts.length > 2 && /^[^，,、；;\d]{0,6}$/.test(behind);

/** How many of them, up to a comma, are all there are of the whole; what follows is another matter: 「…，已公开5件」. */
function wholeBefore(text: string, parts: readonly CountedNumber[], whole: number): number {
  let sum = 0;
  for (const [index, { value, end }] of parts.entries()) {
    sum += value;
    if (index > 0 && sum === whole && /^[^、\d]{0,20}?[，,]/.test(text.slice(end, end + 24))) return index + 1;
  }
  return parts.length;
}

/** What stands before each part. */
function namesOf(text: string, from: number, parts: readonly CountedNumber[]): readonly string[] {
  return parts.map(({ start }, index) => text.slice(parts[index - 1]?.end ?? from, start));
}

/** Where a list ends: with its brackets, at a verb of its own, or at a second 其中. */
function endOfList(text: string, from: number, depth: number, depths: readonly number[]): number {
  let end = from;
  while (end < text.length && (depths[end] ?? 0) >= depth) end++;
  const rest = outsideBrackets(text, from, end, depth, depths);
  // Brackets close what is in them, verbs or not: 「13件（含新制定5件，修改4件，废止4件）」.
  const stops = [depth > 0 ? undefined : anotherMatter.exec(rest)?.index, /其中|包括/.exec(rest)?.index].filter(
    index => index !== undefined,
  );
  return Math.min(end, ...stops.map(index => from + index));
}

const openBrackets = new UnitSet('（(');
const closeBrackets = new UnitSet('）)');

/** How many brackets are open at each character; a bracket itself belongs to the text around it. */
function depthsOf(text: string): readonly number[] {
  let depth = 0;
  const depths: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (closeBrackets.has(unit) && depth > 0) depth -= 1;
    depths.push(depth);
    if (openBrackets.has(unit)) depth += 1;
  }
  depths.push(depth);
  return depths;
}

/** Text with what stands in deeper brackets, and the brackets themselves, blanked. */
function outsideBrackets(text: string, from: number, to: number, depth: number, depths: readonly number[]): string {
  let kept = '';
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    kept += depths[at] === depth && !/[（()）]/.test(character) ? character : '　';
  }
  return kept;
}
