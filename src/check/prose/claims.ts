/**
 * The grammar of figure phrases: subject, verb, number, negation, scope. It reads what it understands whole and says nothing
 * of the rest: one unknown word between verb and number, and the phrase is left alone.
 *
 *   sentence = segment { ， segment }
 *   segment  = { phrase number | number phrase } | 未 phrase
 *   phrase   = [verb] [applicant] subject { 、 subject }      one number: their sum; 各: each; 分别: a number for each
 *
 * Scope runs from left to right through a sentence: 其中 until its end, a channel until 共, another organ or time until the
 * own one. A phrase without a subject has that of the phrase before it.
 */
import type { ColumnId } from '../../format/index.ts';
import { type Claim, type Measure, measures, type Topic } from './measures.ts';
import { type Phrase, parsePhrase } from './phrase.ts';
import { sentencesOf } from './sentences.ts';
import { type Token, type TokenMeaning, tokensOf, type Vocabulary } from './tokens.ts';

export interface LineReading {
  readonly claims: readonly Claim[];
  /** Where 「全部办结」 is said of this year's applications. */
  readonly allDone: readonly { readonly start: number; readonly end: number }[];
}

const keyword = /申请|复议|诉讼|许可|处罚|强制|规范性文件|收费|结转|答复|办结|提供|公开/;
const disclosure = /信息公开|公开申请|公开政府信息|依申请/;
const aboutApplications = /依申请|公开申请/;
const nothing: LineReading = { claims: [], allDone: [] };

/** Everything that a line states about the tables. @param heading text of the heading that it stands under */
export function readLine(line: string, heading: string, vocabulary: Vocabulary): LineReading {
  if (!keyword.test(line)) return nothing;
  const claims: Claim[] = [];
  const allDone: { start: number; end: number }[] = [];
  let topic: Sentence['topic'] = aboutApplications.test(heading) ? 'applications' : undefined;
  for (const { text, start: offset } of sentencesOf(line)) {
    const sentence: Sentence = {
      text,
      offset,
      isAbout: disclosure.test(heading) || disclosure.test(text) || topic === 'applications',
      isWithdrawn: false,
      topic,
      isOwnTopic: false,
      base: undefined,
      isAmong: false,
      isChannel: false,
      isElsewhere: false,
      isDoubtful: false,
      claims: [],
      allDone: [],
    };
    const tokens = tokensOf(text, vocabulary);
    sentence.isWithdrawn = has(tokens, 'withdrawn');
    for (const segment of segmentsOf(tokens)) readSegment(segment, sentence);
    claims.push(...sentence.claims);
    if (!line.includes('结转')) allDone.push(...sentence.allDone);
    topic = sentence.topic;
  }
  return { claims, allDone };
}

/** What is known of a sentence as it is read. */
interface Sentence {
  readonly text: string;
  readonly offset: number;
  /** 政府信息公开 is spoken of: 申请 and 复议 are such of the tables. */
  readonly isAbout: boolean;
  isWithdrawn: boolean;
  topic: Topic | 'other' | undefined;
  /** The topic was named in this very sentence. */
  isOwnTopic: boolean;
  /** What 「其中自然人 3 件」 is a part of. */
  base: Measure | undefined;
  isAmong: boolean;
  isChannel: boolean;
  isElsewhere: boolean;
  isDoubtful: boolean;
  readonly claims: Claim[];
  readonly allDone: { start: number; end: number }[];
}

type Kind = TokenMeaning['kind'];
type NumberToken = Token & { readonly meaning: Extract<TokenMeaning, { kind: 'number' }> };

const has = (tokens: readonly Token[], kind: Kind): boolean => tokens.some(({ meaning }) => meaning.kind === kind);
const isNumber = (token: Token): token is NumberToken => token.meaning.kind === 'number';

function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.meaning.kind === 'comma') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

function readSegment(segment: readonly Token[], sentence: Sentence): void {
  const isAside = has(segment, 'aside') || has(segment, 'withdrawn');
  let run: Token[] = [];
  for (let at = 0; at < segment.length; at++) {
    const token = segment[at];
    if (!token) continue;
    const { meaning } = token;
    if (isNumber(token)) {
      const after = segment.slice(at + 1);
      if (isAside || scopeSilences(sentence)) noteTopic(run, sentence);
      else if (!readRespective(run, token, after, sentence)) at += readNumbered(run, token, after, sentence);
      else return;
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

const scopeSilences = ({ isChannel, isElsewhere }: Sentence): boolean => isChannel || isElsewhere;

/** @returns whether the word only says what the next ones are said of */
function noteScope(meaning: TokenMeaning, sentence: Sentence): boolean {
  if (meaning.kind === 'own') {
    sentence.isElsewhere = false;
    if (meaning.doubtful) sentence.isDoubtful = true;
  } else if (meaning.kind === 'elsewhere') sentence.isElsewhere = true;
  else if (meaning.kind === 'channel') sentence.isChannel = true;
  else if (meaning.kind === 'whole') sentence.isChannel = false;
  else if (meaning.kind === 'doubt') sentence.isDoubtful = true;
  else return false;
  return true;
}

function noteTopic(tokens: readonly Token[], sentence: Sentence): void {
  for (const { meaning } of tokens) {
    if (meaning.kind === 'subject') setTopic(meaning.measure.topic, sentence);
    if (meaning.kind === 'foreign') setTopic('other', sentence);
  }
}

function setTopic(topic: Topic | 'other', sentence: Sentence): void {
  sentence.topic = topic;
  sentence.isOwnTopic = true;
}

function noteAllDone(token: Token, run: readonly Token[], sentence: Sentence): void {
  noteTopic(run, sentence);
  const { topic, isOwnTopic, isAmong, isAbout, offset } = sentence;
  if (topic !== 'applications' || !isOwnTopic || !isAbout || isAmong || scopeSilences(sentence)) return;
  if (has(run, 'unknown')) return;
  sentence.allDone.push({ start: offset + token.start, end: offset + token.end });
}

/** 「予以公开、部分公开分别为 10 件、5 件」. @returns whether the segment is one */
function readRespective(
  run: readonly Token[],
  first: NumberToken,
  after: readonly Token[],
  sentence: Sentence,
): boolean {
  if (!has(run, 'respectively')) return false;
  const phrase = parsePhrase(run, sentence.text);
  const numbers = [first, ...after.filter(isNumber)];
  noteTopic(run, sentence);
  if (!phrase || phrase.negations > 0 || phrase.subjects.length !== numbers.length) return true;
  phrase.subjects.forEach((subject, index) => {
    const number = numbers[index];
    if (subject && number) state({ ...phrase, subjects: [subject], isLoose: false }, number, number.end, sentence);
  });
  return true;
}

/** A number with the phrase before it, or failing a subject there, after it. @returns words after it that it took */
function readNumbered(run: readonly Token[], number: NumberToken, after: readonly Token[], sentence: Sentence): number {
  const phrase = parsePhrase(run, sentence.text);
  const names = (candidate: Phrase | undefined): boolean =>
    candidate !== undefined &&
    (candidate.subjects.length > 0 || candidate.applicants.length > 0 || candidate.result !== undefined);
  if (phrase && names(phrase)) {
    state(phrase, number, number.end, sentence);
    noteTopic(run, sentence);
    return 0;
  }
  const stop = after.findIndex(({ meaning }) => meaning.kind === 'number' || meaning.kind === 'list');
  const following = stop < 0 ? after : after.slice(0, stop);
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

/** Units in which 件 of the tables are counted. */
const countUnits: ReadonlySet<string> = new Set(['件', '宗', '份', '起', '例', '条', '次', '件次', '个', '笔', '项']);

function saidBy({ meaning: { value, unit }, start }: NumberToken, topic: Topic, text: string): number | undefined {
  if (topic === 'fees') return unit === '元' ? value : undefined;
  if (countUnits.has(unit)) return value;
  return unit === '' && value === 0 && text.slice(0, start).trimEnd().endsWith('为') ? 0 : undefined;
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

/** 「收到 5 件，上年结转 1 件，其中自然人 4 件」 parts the former. */
const isCarried = (measure: Measure): boolean => {
  const carried: readonly Measure[] = [measures.carriedIn, measures.carriedOut];
  return carried.includes(measure);
};

/** 其中受理 3 件, 其中办结 3 件: part of them by another measure than the tables'. */
const isWhole = (measure: Measure): boolean => {
  const whole: readonly Measure[] = [measures.received, measures.handled, measures.finished, measures.anyApplications];
  return whole.includes(measure);
};

const columnsOf = ({ applicants, result }: Phrase): readonly (readonly ColumnId[])[] | undefined => {
  if (applicants.length > 0) return [applicants];
  return result ? [[result]] : undefined;
};

/** What a phrase without a subject speaks of. */
function understood(phrase: Phrase, sentence: Sentence): Measure | undefined {
  const { base, topic } = sentence;
  if (phrase.applicants.length > 0) return base?.topic === 'applications' ? base : undefined;
  if (phrase.result) return base?.topic === 'review' ? base : undefined;
  return topic === 'applications' && phrase.isClean && phrase.actions.size > 0 ? measures.anyApplications : undefined;
}

/** The measure that subject and verb mean together; undefined where they mean none of the tables'. */
function meant(subject: Measure, phrase: Phrase, sentence: Sentence): Measure | undefined {
  const { actions } = phrase;
  if (subject.topic === 'applications') {
    if (!sentence.isAbout) return undefined;
    if (!subject.generic) return sentence.topic === 'applications' ? subject : { ...subject, doubtful: true };
    if (phrase.applicants.length > 0 && sentence.isAmong) return sentence.base;
    if (!phrase.isClean && actions.size === 0) return undefined;
    if (actions.has('finish')) return sentence.isWithdrawn || actions.has('receive') ? undefined : measures.finished;
    if (actions.has('receive')) return measures.received;
    if (actions.has('handle')) return measures.handled;
    return subject;
  }
  if (subject.topic === 'review') {
    const isElse = actions.has('handle') || actions.has('finish');
    return sentence.isAbout && !isElse && (phrase.isClean || actions.size > 0) ? subject : undefined;
  }
  if (subject.topic === 'documents') {
    const column = documentColumn(phrase);
    return column && { ...subject, column };
  }
  return phrase.isClean || actions.has('decide') ? subject : undefined;
}

function documentColumn({ actions }: Phrase): ColumnId | undefined {
  const columns = [
    actions.has('make') && 'issued',
    actions.has('repeal') && 'repealed',
    actions.has('keep') && 'inForce',
  ] as const;
  const [column, ...others] = columns.filter(candidate => candidate !== false);
  return others.length === 0 ? column : undefined;
}

/** Whether the phrase can also mean something that no table holds. */
function isUncertain(phrase: Phrase, subjects: readonly Measure[], sentence: Sentence): boolean {
  const { actions } = phrase;
  return (
    sentence.isDoubtful ||
    phrase.isDoubtful ||
    !phrase.isClean ||
    subjects.some(({ topic, doubtful }) => {
      if (topic === 'review') return doubtful || !sentence.isAbout || actions.has('receive');
      if (topic === 'decisions') return doubtful || !actions.has('decide');
      return doubtful;
    })
  );
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

function denied(subject: Measure, sentence: Sentence): Measure | undefined {
  if (subject.topic !== 'applications') return subject;
  if (!sentence.isAbout) return undefined;
  return subject.generic ? measures.receivedAlone : subject;
}
