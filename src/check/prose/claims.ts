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
import { attributesIn } from './attributes.ts';
import { columnsOf, isCarried, isCounted, isUncertain, isWhole, meant, saidBy, understood } from './meaning.ts';
import { type Claim, type Measure, measures } from './measures.ts';
import { readDenial, readResult } from './numberless.ts';
import { type Phrase, parsePhrase } from './phrase.ts';
import {
  type AllDone,
  has,
  isNumber,
  lastChannelOf,
  type NumberToken,
  noteScope,
  noteTopic,
  type Sentence,
  scopeSilences,
  segmentsOf,
  setTopic,
} from './scope.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, tokensOf, type Vocabulary } from './tokens.ts';

export interface LineReading {
  readonly claims: readonly Claim[];
  readonly allDone: readonly AllDone[];
}

const keyword = /申请|复议|诉讼|许可|处罚|强制|规范性文件|收费|结转|答复|办结|提供|公开/;
const disclosure = /信息公开|公开申请|公开政府信息|依申请/;
const aboutApplications = /依申请|公开申请/;
const times: ReadonlySet<Token['meaning']['kind']> = new Set<Token['meaning']['kind']>(['own', 'elsewhere']);
const stops: ReadonlySet<Token['meaning']['kind'] | undefined> = new Set(['number', 'list', 'respectively']);
/** What no claim does without: a number, a denial, 全部 or 均 of 全部办结. */
const tells =
  /[0-9０-９未无没零均都皆]|全[ \t\u3000\u00a0]*部|[〇一二两三四五六七八九十百千][余多几]?[万亿]?[余多几]?[ \u3000\u00a0]*[件宗份条例项]/;
const startsAmong = /^\s*其中/;
/** Last year's 结转 is among what was finished. */
const leftOver = /(?<!上一?年度?|去年|往年)结转(?!上)/;
const nothing: LineReading = { claims: [], allDone: [] };

/** Everything that a line states about the tables. @param heading text of the heading that it stands under */
export function readLine(line: string, heading: string, vocabulary: Vocabulary): LineReading {
  if (!keyword.test(line)) return nothing;
  const claims: Claim[] = [];
  const allDone: AllDone[] = [];
  let topic: Sentence['topic'] = aboutApplications.test(heading) ? 'applications' : undefined;
  let wasAbout = false;
  let before: Sentence | undefined;
  const isSettled = !leftOver.test(line);
  const isAboutBelow = disclosure.test(heading);
  const attributes = attributesIn(line);
  const sentences = sentencesOf(line);
  const last = sentences.findLastIndex(({ text }) => tells.test(text));
  for (const { text, start: offset } of sentences.slice(0, last + 1)) {
    const isAbout = isAboutBelow || continues(topic, before) || disclosure.test(text);
    wasAbout ||= isAbout;
    const tokens = tokensOf(text, vocabulary);
    const sentence: Sentence = {
      text,
      offset,
      isAbout,
      wasAbout,
      isWithdrawn: has(tokens, 'withdrawn'),
      topic,
      isOwnTopic: false,
      base: baseFrom(before, text),
      among: undefined,
      amongFrom: 0,
      isLastRead: true,
      addends: [],
      isChannel: false,
      lastChannel: lastChannelOf(tokens),
      isElsewhere: false,
      isDoubtful: false,
      isRegional: false,
      claims: [],
      allDone: [],
    };
    let outside: Partial<Sentence> = {};
    for (const { segment, sign } of segmentsOf(tokens, text)) {
      readSegment(segment, sentence);
      // 「22件（其中修订16件），废止18件」: 其中 reaches to the end of its brackets.
      if (sign === '（') outside = { among: sentence.among, isLastRead: sentence.isLastRead };
      if (sign === '）') Object.assign(sentence, outside);
    }
    // One by one: a hostile line makes more of them than a call takes arguments.
    for (const claim of sentence.claims) {
      if (!attributes.some(({ start, end }) => start < claim.end && claim.end <= end)) claims.push(claim);
    }
    if (isSettled) for (const done of sentence.allDone) allDone.push(done);
    topic = sentence.topic;
    before = sentence;
    // What is said of another matter by name ends it: 「收到低保申请30件，不予处理2件」.
    if (has(tokens, 'foreign')) wasAbout = false;
  }
  return { claims, allDone };
}

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

function readSegment(segment: readonly Token[], sentence: Sentence): void {
  const isAside = has(segment, 'aside') || has(segment, 'withdrawn');
  const isRespective = has(segment, 'respectively');
  // 「2021年、2022年分别收到3件、5件」: a number for each of the times.
  const isSilent = isRespective && segment.filter(({ meaning }) => times.has(meaning.kind)).length > 1;
  let run: Token[] = [];
  let isTotal = false;
  for (let at = 0; at < segment.length; at++) {
    const token = segment[at];
    if (!token) continue;
    const { meaning } = token;
    if (isNumber(token)) {
      const read = sentence.claims.length;
      if (isAside || isSilent || scopeSilences(sentence)) noteTopic(run, sentence);
      else if (isRespective && readRespective(run, segment, at, sentence)) return;
      else if (isTotal && run.every(isFiller)) addUp(token, sentence);
      else at += readNumbered(run, token, followingIn(segment, at + 1), sentence);
      noteRead(sentence.claims.slice(read), token, sentence);
      run = [];
    } else if (meaning.kind === 'among') {
      sentence.among = sentence.isLastRead ? 'read' : 'unread';
      sentence.amongFrom = sentence.claims.length;
      run = [];
    } else if (!noteScope(token, sentence)) {
      if (meaning.kind === 'all-done') noteAllDone(token, meaning.doubtful, run, sentence);
      else run.push(token);
    } else if (meaning.kind === 'whole') {
      isTotal = true;
      // 「收到9件，其中自然人7件，加上上年结转1件，共办理10件」
      if (isLastCarried(sentence)) sentence.among = undefined;
    }
  }
  if (!isAside && !scopeSilences(sentence) && !segment.some(isNumber)) {
    readDenial(run, sentence);
    readResult(run, sentence);
  }
  noteTopic(run, sentence);
}

function noteAllDone(token: Token, doubtful: boolean, run: readonly Token[], sentence: Sentence): void {
  noteTopic(run, sentence);
  const { topic, isOwnTopic, among, isAbout, offset } = sentence;
  if (topic !== 'applications' || !isOwnTopic || !isAbout || scopeSilences(sentence)) return;
  if (among && !hasAllParts(sentence)) return;
  if (has(run, 'unknown')) return;
  sentence.allDone.push({ start: offset + token.start, end: offset + token.end, doubtful });
}

const isLastCarried = ({ claims }: Sentence): boolean =>
  claims.at(-1)?.measures.every(measure => measure === measures.carriedIn) ?? false;

/** 「办结9件，其中予以公开5件，不予公开4件，全部办结」: the parts are the whole again. */
function hasAllParts({ claims, amongFrom }: Sentence): boolean {
  const parts = claims.slice(amongFrom);
  const sum = parts.reduce((all, { said }) => all + said, 0);
  return parts.length > 1 && sum === claims[amongFrom - 1]?.said;
}

/** What a number has left behind: whether it was read, and what a bare 共 would add up. */
function noteRead(claims: readonly Claim[], { meaning: { unit } }: NumberToken, sentence: Sentence): void {
  if (!isCounted(unit)) return;
  sentence.isLastRead = claims.length > 0;
  if (claims.length > 0 && !sentence.among) sentence.addends?.push(...claims);
  else sentence.addends = undefined;
}

/** 「收到58件，上年结转3件，共61件」: the sum of the claims before it. */
function addUp(number: NumberToken, sentence: Sentence): void {
  const { addends = [], offset } = sentence;
  const [first, second] = addends;
  const summed = addends.flatMap(claim => claim.measures);
  const [topic, otherTopic] = new Set(summed.map(measure => measure.topic));
  if (!first || !second || !topic || otherTopic || !number.meaning.exact) return;
  // 「自然人6件、企业1件，共7件」 adds up columns, which its parts have told.
  if (addends.some(({ columns }) => columns !== undefined)) return;
  const said = saidBy(number, topic, sentence.text);
  if (said === undefined) return;
  sentence.claims.push({
    ...first,
    said,
    measures: summed,
    doubtful: addends.some(claim => claim.doubtful),
    start: first.start,
    end: offset + number.end,
  });
}

const isFiller = ({ meaning }: Token): boolean => meaning.kind === 'filler';

/** 「予以公开、部分公开分别为 10 件、5 件」. @param at where its first number stands @returns whether the segment is one */
function readRespective(run: readonly Token[], segment: readonly Token[], at: number, sentence: Sentence): boolean {
  const mark = run.findIndex(({ meaning }) => meaning.kind === 'respectively');
  // 「分别作出不予公开5件、无法提供1件」: each with its own.
  if (mark < 0 || !has(run.slice(0, mark), 'subject')) return false;
  const phrase = parsePhrase(run, sentence.text);
  const numbers = segment.slice(at).filter(isNumber);
  noteTopic(run, sentence);
  if (phrase?.subjects.length !== numbers.length) return true;
  phrase.subjects.forEach((subject, index) => {
    const number = numbers[index];
    if (subject && number) state({ ...phrase, subjects: [subject], isLoose: false }, number, number.end, sentence);
  });
  return true;
}

/** The words from `start` on that can belong to the number before them; those behind 分别 have numbers of their own. */
function followingIn(segment: readonly Token[], start: number): readonly Token[] {
  let end = start;
  while (end < segment.length && !stops.has(segment[end]?.meaning.kind)) end++;
  return segment.slice(start, end);
}

/**
 * A number with the phrase before it, or failing a subject there, after it.
 * @param following up to the next number or sign of listing
 * @returns how many of these it took
 */
function readNumbered(
  run: readonly Token[],
  number: NumberToken,
  following: readonly Token[],
  sentence: Sentence,
): number {
  const phrase = parsePhrase(run, sentence.text);
  const names = ({ subjects, applicants, result }: Phrase): boolean =>
    subjects.length > 0 || applicants.length > 0 || result !== undefined;
  if (phrase && names(phrase)) {
    state(phrase, number, number.end, sentence);
    noteSubjects(phrase, sentence);
    return 0;
  }
  const whole = parsePhrase([...run, ...following], sentence.text);
  const last = following.at(-1);
  if (whole && last && names(whole)) {
    const start = Math.min(whole.start, number.start);
    state({ ...whole, start }, number, last.end, sentence);
    noteSubjects(whole, sentence);
    return following.length;
  }
  if (has(run, 'unknown') || has(following, 'unknown')) {
    // A detail of what is told, or a share of it, is no other matter.
    if (!sentence.among && isCounted(number.meaning.unit)) setTopic('other', sentence);
  } else if (phrase) state(phrase, number, number.end, sentence);
  return 0;
}

/** What a number was said of is the topic from then on: 低保申请 is another than 申请. */
function noteSubjects({ subjects }: Phrase, sentence: Sentence): void {
  for (const subject of subjects) setTopic(subject ? subject.topic : 'other', sentence);
}

/** The claim that 其中 parts; none where a carry-over before it may belong to the whole as well. */
function partedBy({ claims, amongFrom }: Sentence): Claim | undefined {
  const before = claims.slice(0, amongFrom);
  return before.some(({ measures: said }) => said.some(isCarried)) ? undefined : before.at(-1);
}

/** A phrase with its number becomes claims, where it speaks of the tables. */
function state(phrase: Phrase, number: NumberToken, end: number, sentence: Sentence): void {
  if (!number.meaning.exact || phrase.negations > 0 || phrase.isOpen) return;
  const subjects = phrase.subjects.length > 0 ? phrase.subjects : [understood(phrase, sentence)];
  const all: Measure[] = [];
  for (const subject of subjects) {
    const measure = subject && meant(subject, phrase, sentence);
    if (!measure) return;
    all.push(measure);
  }
  const [first, ...others] = all;
  const said = first && saidBy(number, first.topic, sentence.text);
  if (!first || said === undefined) return;
  // Decisions are counted in 件; 条 are the items published of them.
  if (first.topic === 'decisions' && number.meaning.unit === '条' && !phrase.actions.has('decide')) return;
  const isPart = sentence.among && phrase.applicants.length === 0 && isWhole(first);
  if (!isPart) {
    const claim = {
      ...(sentence.among === 'read' && phrase.applicants.length > 0 && { partOf: partedBy(sentence) }),
      said,
      slack: number.meaning.step > 1 ? number.meaning.step / 2 : 0,
      denied: false,
      columns: columnsOf(phrase),
      isRegional: sentence.isRegional,
      doubtful: isUncertain(phrase, all, sentence) || (phrase.isLoose && !phrase.isEach),
      start: sentence.offset + phrase.start,
      end: sentence.offset + end,
    };
    const groups = phrase.isEach ? all.map(measure => [measure]) : [all];
    sentence.claims.push(...groups.map(group => ({ ...claim, measures: group })));
  }
  // 「行政复议、行政诉讼5件，其中维持3件」: of which of them is not said.
  if (!isCarried(first)) sentence.base = others.length === 0 ? first : undefined;
}
