/** One clause of a sentence: each number and each denial with the words that it is said of. */
import type { ColumnId, RowId } from '../../format/index.ts';
import { columnsOf, isCarried, isCounted, isUncertain, isWhole, meant, saidBy, understood } from './meaning.ts';
import { type Claim, type Measure, measures } from './measures.ts';
import { readApplicants, readDenial, readResult } from './numberless.ts';
import { type Phrase, parsePhrase } from './phrase.ts';
import {
  has,
  isNumber,
  type NumberToken,
  noteScope,
  noteTopic,
  type Sentence,
  scopeSilences,
  setTopic,
} from './scope.ts';
import type { Token } from './tokens.ts';

const times: ReadonlySet<Token['meaning']['kind']> = new Set<Token['meaning']['kind']>(['own', 'elsewhere']);
const stops: ReadonlySet<Token['meaning']['kind'] | undefined> = new Set(['number', 'list', 'respectively']);

/** @param segment what stands between two commas @param sentence is told what was stated and what goes on */
export function readSegment(segment: readonly Token[], sentence: Sentence): void {
  const { isChannel } = sentence;
  // Cases come by none: 「接听电话46次，因政府信息公开引发行政复议1件」.
  if (isChannel && segment.some(isCase)) sentence.isChannel = false;
  readTokens(segment, sentence);
  sentence.isChannel ||= isChannel && !has(segment, 'whole');
}

const isCase = ({ meaning }: Token): boolean => meaning.kind === 'subject' && meaning.measure.topic === 'review';

function readTokens(segment: readonly Token[], sentence: Sentence): void {
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
      else at += readNumbered(run, token, followingIn(segment, at + 1), saidOfAll(segment, at + 1), sentence);
      noteRead(sentence.claims.slice(read), token, sentence);
      if (sentence.otherTime === 'named') sentence.otherTime = 'told';
      run = [];
    } else if (meaning.kind === 'among') {
      sentence.among = sentence.isLastRead ? 'read' : 'unread';
      sentence.amongFrom = sentence.claims.length;
      run = [];
    } else if (!noteScope(token, sentence)) {
      if (meaning.kind === 'all-done') noteAllDone(token, meaning.doubtful, run, segment[at + 1], sentence);
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
    readApplicants(run, sentence);
  }
  noteTopic(run, sentence);
}

function noteAllDone(
  token: Token,
  doubtful: boolean,
  run: readonly Token[],
  next: Token | undefined,
  sentence: Sentence,
): void {
  noteTopic(run, sentence);
  // 「均按期予以答复或告知延期」「已全部按时办结22件，其余4件正在办理」
  const isOther = next?.meaning.kind === 'list' && sentence.text.startsWith('或', next.start);
  if (isOther || next?.meaning.kind === 'number') return;
  const { topic, isOwnTopic, isOnApplications, among, isAbout, offset, text } = sentence;
  // 「收到3件；答复3件，其中予以公开2件；全部办结」: of those just told.
  const isOfThose = isOwnTopic || (isOnApplications && text.slice(0, token.start).trim() === '');
  if (topic !== 'applications' || !isOfThose || !isAbout || scopeSilences(sentence)) return;
  if (isOfSome(token, sentence)) return;
  if (among && !hasAllParts(sentence)) return;
  if (has(run, 'unknown') || isOfAnswered(sentence)) return;
  sentence.allDone.push({ start: offset + token.start, end: offset + token.end, doubtful });
}

/** 「除1件未到期外，均已办结」, 「其余2件均已答复」, 「上年结转的1件已全部办结」: not all of this year's. */
function isOfSome({ start }: Token, { text, offset, claims }: Sentence): boolean {
  const before = text.slice(0, start);
  const last = claims.at(-1);
  const isOfLast = last !== undefined && !/[，,；;、]/.test(before.slice(Math.max(0, last.end - offset)));
  return setApart.test(before) || (isOfLast && last.measures.flatMap(({ readings }) => readings.flat()).every(isLeft));
}

const isLeft = (row: RowId): boolean => row === 'carriedIn' || row === 'carriedOut';

const setApart = /除[^，,。；;]{1,30}[外余]|[其剩]余|余下/;

/** 「收到42件，答复39件，均按期答复」: all those answered were. */
function isOfAnswered({ claims, among }: Sentence): boolean {
  const saidOf = (measure: Measure): number | undefined =>
    claims.find(claim => !claim.columns && claim.measures.includes(measure))?.said;
  const answered = saidOf(measures.finished);
  const received = saidOf(measures.received);
  if (answered === undefined) return false;
  return received === undefined ? among === undefined : received !== answered;
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
  // From here on the sum stands for what it adds up: 「…共61件，另转来2件，共63件」.
  sentence.addends = [];
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

/** What stands behind the last of several numbers, each before its subject: 「5件行政复议、3件行政诉讼被纠正」. */
function saidOfAll(segment: readonly Token[], start: number): readonly Token[] {
  const next = start + followingIn(segment, start).length;
  if (segment[next]?.meaning.kind !== 'list' || segment[next + 1]?.meaning.kind !== 'number') return [];
  const tail = segment.slice(segment.findLastIndex(isNumber) + 1);
  const subject = tail.findLastIndex(({ meaning }) => meaning.kind === 'subject');
  return subject < 0 ? [] : tail.slice(subject + 1);
}

const resultIn = (tokens: readonly Token[]): ColumnId | undefined => {
  for (const { meaning } of tokens) if (meaning.kind === 'result') return meaning.column;
  return undefined;
};

/**
 * A number with the phrase before it, or failing a subject there, after it.
 * @param following up to the next number or sign of listing
 * @param ofAll what is said behind the list that it stands in
 * @returns how many of these it took
 */
function readNumbered(
  run: readonly Token[],
  number: NumberToken,
  following: readonly Token[],
  ofAll: readonly Token[],
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
    const result = whole.result ?? resultIn(ofAll);
    if (!has(ofAll, 'unknown')) state({ ...whole, start, result }, number, last.end, sentence);
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
  // Decisions are counted in 件; 条 are the items published of them, 项 those of the list of powers.
  if (first.topic === 'decisions' && /[条项]/.test(number.meaning.unit) && !phrase.actions.has('decide')) return;
  // 「本年新收的12件办结10件」: of these alone.
  if (phrase.actions.has('finish') && followsThose(phrase, sentence)) return;
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
  if (!isCarried(first)) sentence.base = others.length === 0 ? partOrWhole(first, sentence) : undefined;
}

/** 「新收的12件办结…」: the number before stands next to the phrase and belongs to it. */
function followsThose({ start }: Phrase, { claims, text, offset }: Sentence): boolean {
  const end = claims.at(-1)?.end;
  return end === offset + start && /的[ ]*\d{1,6}[ ]*件$/.test(text.slice(Math.max(0, start - 12), start));
}

/** 「行政诉讼9件，其中直接起诉5件、复议后起诉4件，维持8件」: of the kind just told, or of all. */
function partOrWhole(measure: Measure, { among, base }: Sentence): Measure {
  // 「新收5件，上年结转1件，其中自然人5件」: of the new ones, or of all.
  if (measure === measures.receivedAlone) return measures.received;
  const whole =
    among === 'read' && base?.topic === 'review' && measure.topic === 'review' ? base.readings.at(-1) : undefined;
  const isPart = whole && measure !== base && measure.readings.every(rows => rows.every(row => whole.includes(row)));
  return isPart ? { ...measure, readings: [...measure.readings, whole] } : measure;
}
