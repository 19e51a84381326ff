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
import { columnsOf, denied, isCarried, isUncertain, isWhole, meant, saidBy, understood } from './meaning.ts';
import type { Claim } from './measures.ts';
import { type Phrase, parsePhrase } from './phrase.ts';
import {
  has,
  isNumber,
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
  /** Where 「全部办结」 is said of this year's applications. */
  readonly allDone: readonly { readonly start: number; readonly end: number }[];
}

const keyword = /申请|复议|诉讼|许可|处罚|强制|规范性文件|收费|结转|答复|办结|提供|公开/;
const disclosure = /信息公开|公开申请|公开政府信息|依申请/;
const aboutApplications = /依申请|公开申请/;
const stops: ReadonlySet<Token['meaning']['kind'] | undefined> = new Set(['number', 'list', 'respectively']);
const startsAmong = /^\s*其中/;
const nothing: LineReading = { claims: [], allDone: [] };

/** Everything that a line states about the tables. @param heading text of the heading that it stands under */
export function readLine(line: string, heading: string, vocabulary: Vocabulary): LineReading {
  if (!keyword.test(line)) return nothing;
  const claims: Claim[] = [];
  const allDone: { start: number; end: number }[] = [];
  let topic: Sentence['topic'] = aboutApplications.test(heading) ? 'applications' : undefined;
  let before: Sentence | undefined;
  const isSettled = !line.includes('结转');
  for (const { text, start: offset } of sentencesOf(line)) {
    const sentence: Sentence = {
      text,
      offset,
      isAbout: disclosure.test(heading) || disclosure.test(text) || continues(topic, before),
      isWithdrawn: false,
      topic,
      isOwnTopic: false,
      // 「收到申请5件。其中自然人3件」
      base: startsAmong.test(text) ? before?.base : undefined,
      isAmong: false,
      isChannel: false,
      isElsewhere: false,
      isDoubtful: false,
      claims: [],
      allDone: [],
    };
    const tokens = tokensOf(text, vocabulary);
    sentence.isWithdrawn = has(tokens, 'withdrawn');
    let outside = sentence.isAmong;
    for (const { segment, sign } of segmentsOf(tokens, text)) {
      readSegment(segment, sentence);
      // 「22件（其中修订16件），废止18件」: 其中 reaches to the end of its brackets.
      if (sign === '（') outside = sentence.isAmong;
      if (sign === '）') sentence.isAmong = outside;
    }
    // One by one: a hostile line makes more of them than a call takes arguments.
    for (const claim of sentence.claims) claims.push(claim);
    if (isSettled) for (const done of sentence.allDone) allDone.push(done);
    topic = sentence.topic;
    before = sentence;
  }
  return { claims, allDone };
}

/** 「因政府信息公开引发行政复议5件；行政诉讼4件」: cases go on being those of the sentence before. */
function continues(topic: Sentence['topic'], before: Sentence | undefined): boolean {
  return topic === 'applications' || (topic === 'review' && before?.isAbout === true);
}

function readSegment(segment: readonly Token[], sentence: Sentence): void {
  const isAside = has(segment, 'aside') || has(segment, 'withdrawn');
  const isRespective = has(segment, 'respectively');
  let run: Token[] = [];
  for (let at = 0; at < segment.length; at++) {
    const token = segment[at];
    if (!token) continue;
    const { meaning } = token;
    if (isNumber(token)) {
      if (isAside || scopeSilences(sentence)) noteTopic(run, sentence);
      else if (isRespective && readRespective(run, segment, at, sentence)) return;
      else at += readNumbered(run, token, followingIn(segment, at + 1), sentence);
      run = [];
    } else if (meaning.kind === 'among') {
      sentence.isAmong = true;
      run = [];
    } else if (!noteScope(meaning, sentence)) {
      if (meaning.kind === 'all-done') noteAllDone(token, run, sentence);
      else run.push(token);
    }
  }
  if (!isAside && !scopeSilences(sentence) && has(run, 'negation') && !segment.some(isNumber))
    readDenial(run, sentence);
  noteTopic(run, sentence);
}

function noteAllDone(token: Token, run: readonly Token[], sentence: Sentence): void {
  noteTopic(run, sentence);
  const { topic, isOwnTopic, isAmong, isAbout, offset } = sentence;
  if (topic !== 'applications' || !isOwnTopic || !isAbout || isAmong || scopeSilences(sentence)) return;
  if (has(run, 'unknown')) return;
  sentence.allDone.push({ start: offset + token.start, end: offset + token.end });
}

/** 「予以公开、部分公开分别为 10 件、5 件」. @param at where its first number stands @returns whether the segment is one */
function readRespective(run: readonly Token[], segment: readonly Token[], at: number, sentence: Sentence): boolean {
  const mark = run.findIndex(({ meaning }) => meaning.kind === 'respectively');
  // 「分别作出不予公开5件、无法提供1件」: each with its own.
  if (mark < 0 || !has(run.slice(0, mark), 'subject')) return false;
  const phrase = parsePhrase(run, sentence.text);
  const numbers = segment.slice(at).filter(isNumber);
  noteTopic(run, sentence);
  if (!phrase || phrase.negations > 0 || phrase.subjects.length !== numbers.length) return true;
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
  const names = (candidate: Phrase | undefined): boolean =>
    candidate !== undefined &&
    (candidate.subjects.length > 0 || candidate.applicants.length > 0 || candidate.result !== undefined);
  if (phrase && names(phrase)) {
    state(phrase, number, number.end, sentence);
    noteTopic(run, sentence);
    return 0;
  }
  const whole = parsePhrase([...run, ...following], sentence.text);
  const last = following.at(-1);
  if (whole && last && names(whole)) {
    const start = Math.min(whole.start, number.start);
    state({ ...whole, start }, number, last.end, sentence);
    noteTopic(following, sentence);
    return following.length;
  }
  if (has(run, 'unknown') || has(following, 'unknown')) setTopic('other', sentence);
  else if (phrase) state(phrase, number, number.end, sentence);
  return 0;
}

/** A phrase with its number becomes claims, where it speaks of the tables. */
function state(phrase: Phrase, number: NumberToken, end: number, sentence: Sentence): void {
  if (!number.meaning.exact || phrase.negations > 0 || phrase.isOpen) return;
  const subjects = phrase.subjects.length > 0 ? phrase.subjects : [understood(phrase, sentence)];
  const known = subjects.map(subject => subject && meant(subject, phrase, sentence));
  if (known.some(measure => measure === undefined)) return;
  const all = known.filter(measure => measure !== undefined);
  const [first] = all;
  const said = first && saidBy(number, first.topic, sentence.text);
  if (!first || said === undefined) return;
  const isPart = sentence.isAmong && phrase.applicants.length === 0 && isWhole(first);
  if (!isPart) {
    const claim = {
      said,
      slack: number.meaning.step > 1 ? number.meaning.step / 2 : 0,
      denied: false,
      columns: columnsOf(phrase),
      doubtful: isUncertain(phrase, all, sentence) || (phrase.isLoose && !phrase.isEach),
      start: sentence.offset + phrase.start,
      end: sentence.offset + end,
    };
    const groups = phrase.isEach ? all.map(measure => [measure]) : [all];
    sentence.claims.push(...groups.map(group => ({ ...claim, measures: group })));
  }
  if (phrase.applicants.length === 0 && phrase.result === undefined && !isCarried(first)) sentence.base = first;
}

/** 未收到…申请, 没有发生…复议、诉讼: zero of each that is listed. */
function readDenial(run: readonly Token[], sentence: Sentence): void {
  const from = run.findIndex(({ meaning }) => meaning.kind === 'negation');
  const phrase = parsePhrase(run.slice(from), sentence.text);
  if (phrase?.negations !== 1 || phrase.applicants.length > 0) return;
  const { actions, result } = phrase;
  if (actions.has('handle') || actions.has('finish')) return;
  const isClean = !has(run.slice(0, from), 'unknown');
  const last = run.at(-1);
  for (const subject of phrase.subjects) {
    if (!subject || !last) continue;
    const measure = subject.topic === 'documents' ? meant(subject, phrase, sentence) : denied(subject, sentence);
    if (!measure) continue;
    sentence.claims.push({
      said: 0,
      slack: 0,
      denied: true,
      measures: [measure],
      columns: result && measure.topic === 'review' ? [[result]] : undefined,
      doubtful: isUncertain({ ...phrase, isClean }, [measure], sentence),
      start: sentence.offset + phrase.start,
      end: sentence.offset + last.end,
    });
  }
}
