/**
 * The grammar of figure phrases: subject, verb, number, negation, scope. It reads what it understands whole and says nothing
 * of the rest: one unknown word between verb and number, and the phrase is left alone.
 *
 *   sentence = segment { ， segment }
 *   segment  = { phrase number | number phrase } | 未 phrase
 *   phrase   = [verb] [applicant] subject { 、 subject }      one number: their sum; 各: each; 分别: a number for each
 *
 * Scope runs from left to right through a sentence: 其中 until its end or that of the brackets around it, a channel until 共,
 * another organ or time until the own one. A phrase without a subject has that of the phrase before it.
 */

import { sentencesOf } from '../prose/sentences.ts';
import { attributesIn } from './attributes.ts';
import { isWhole } from './meaning.ts';
import { type Claim, type Measure, measures } from './measures.ts';
import { type AllDone, has, lastChannelOf, type Sentence, segmentsOf } from './scope.ts';
import { readSegment } from './segment.ts';
import { tokensOf, type Vocabulary } from './tokens.ts';

export interface LineReading {
  readonly claims: readonly Claim[];
  readonly allDone: readonly AllDone[];
}

const keyword = /申请|复议|诉讼|许可|处罚|强制|规章|规范性文件|收费|结转|答复|办结|提供|公开/;
const disclosure = /信息公开|公开申请|公开政府信息|依申请/;
const aboutApplications = /依申请|公开申请/;
const numberOrDenial =
  /[0-9０-９][ \u3000\u00a0]*[余多几]?[百千万亿]?[余多几]?[ \u3000\u00a0]*[件宗份起例条次个笔项元]|为\s*[0０]|[未无没零]|[〇一二两三四五六七八九十百千][余多几]?[万亿]?[余多几]?[ \u3000\u00a0]*[件宗份条例项]/;
const ofAll = /[均都皆部]/;
const dealtWith = /[办答回]/;

/**
 * What no claim does without: a number with a unit of the tables, a denial, 全部办结 or 均已答复. Sentences after the last that
 * has one are not read.
 */
export const mayState = (sentence: string): boolean =>
  numberOrDenial.test(sentence) || (ofAll.test(sentence) && dealtWith.test(sentence));

/** What counts sentences says nothing: 「2.因答复引发行政诉讼1件」, 「三是…」. */
const numbered = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)]|[.．](?!\d)|、)|[一二三四五六七八九十]是)/;
/** 「其中…」, 「新收的申请中…」 */
const startsAmong = /^\s*(?:其中|在?(?:本年|全年)?(?:新收|收到|受理)的?[^，。、\d]{0,10}申请[当之]?中)/;
/** 「新收申请17件，另有上年结转1件」: the new ones without those carried over. */
const newApart =
  /新收[^。]{0,60}?(?:[另加与和及]|[，,；;、])[^，,；;、含中括]{0,6}(?:上一?年度?|去年)[^，,；;、\d]{0,8}(?:结转|转结)[^，,；;、\d]{0,10}\d/;
/** 「引发行政复议3件，均与政府信息公开无关」 */
const unrelated = /[与和同](?:政府)?信息公开[^，,]{0,4}无关|不涉及(?:政府)?信息公开|[非不]属于?(?:政府)?信息公开/;
/** Last year's 结转 is among what was finished. */
const leftOver = /(?<!上一?年度?|去年|往年)结转(?!上)/;
/** Those left over are told apart: 「除结转1件外，均已办结」, 「均按期答复，另有1件结转」. */
const setAside = /除|其余|余下|剩余|另|尚|正在|未到|未满|不再/;
const nothing: LineReading = { claims: [], allDone: [] };

/** Everything that a line states about the tables. @param heading text of the heading that it stands under */
export function readLine(line: string, heading: string, vocabulary: Vocabulary): LineReading {
  if (!keyword.test(line)) return nothing;
  const claims: Claim[] = [];
  const allDone: AllDone[] = [];
  let topic: Sentence['topic'] = aboutApplications.test(heading) ? 'applications' : undefined;
  let wasAbout = false;
  let before: Sentence | undefined;
  const left = leftOver.exec(line);
  /** 「均已办结。结转下年度1件」: one of the two is wrong, or said carelessly. */
  const isSettled = (end: number): boolean => !left || (left.index >= end && !setAside.test(line));
  const isAboutBelow = disclosure.test(heading);
  const attributes = attributesIn(line);
  const isNewAlone = newApart.test(line);
  const sentences = sentencesOf(line);
  const last = sentences.findLastIndex(({ text }) => mayState(text));
  for (const { text, start: offset } of sentences.slice(0, last + 1)) {
    if (unrelated.test(text)) continue;
    const isAbout = isAboutBelow || continues(topic, before) || disclosure.test(text);
    wasAbout ||= isAbout;
    const tokens = tokensOf(
      text.replace(numbered, number => '　'.repeat(number.length)),
      vocabulary,
    );
    const sentence: Sentence = {
      text,
      offset,
      isAbout,
      wasAbout,
      isWithdrawn: has(tokens, 'withdrawn'),
      topic,
      isOwnTopic: false,
      isOnApplications: topic === 'applications' && before !== undefined && before.claims.length > 0,
      base: baseFrom(before, text),
      isNewAlone,
      among: undefined,
      amongFrom: 0,
      isLastRead: true,
      addends: [],
      isChannel: false,
      lastChannel: lastChannelOf(tokens),
      otherTime: 'none',
      isOtherOrgan: false,
      isDoubtful: false,
      isRegional: false,
      claims: [],
      allDone: [],
    };
    let outside: Partial<Sentence> = {};
    for (const { segment, sign } of segmentsOf(tokens, text)) {
      readSegment(segment, sentence);
      // 「22件（其中修订16件），废止18件」: 其中 reaches to the end of its brackets, and so does another time: 「上年（2021年）」.
      if (sign === '（') outside = outsideOf(sentence);
      if (sign === '）') Object.assign(sentence, outside);
    }
    // One by one: a hostile line makes more of them than a call takes arguments.
    for (const claim of sentence.claims) {
      if (!attributes.some(({ start, end }) => start < claim.end && claim.end <= end)) claims.push(claim);
    }
    for (const done of sentence.allDone) {
      if (isSettled(done.end)) allDone.push(left ? { ...done, doubtful: true } : done);
    }
    topic = sentence.topic;
    before = sentence;
    // What is said of another matter by name ends it: 「收到低保申请30件，不予处理2件」.
    if (has(tokens, 'foreign')) wasAbout = false;
  }
  return { claims, allDone };
}

const outsideOf = ({ base, among, isLastRead, otherTime }: Sentence): Partial<Sentence> => ({
  base,
  among,
  isLastRead,
  otherTime,
});

/** 「收到申请5件。其中自然人3件」, 「办结5件。从申请人看，自然人3件」 */
function baseFrom(before: Sentence | undefined, text: string): Measure | undefined {
  const base = before?.base;
  if (!base || startsAmong.test(text)) return base;
  return isWhole(base) ? measures.anyApplications : undefined;
}

/** 「因政府信息公开引发行政复议5件；行政诉讼4件」: cases go on being those of the sentence before. */
function continues(topic: Sentence['topic'], before: Sentence | undefined): boolean {
  return topic === 'applications' || (topic === 'review' && before?.isAbout === true);
}
