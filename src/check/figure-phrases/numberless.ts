/** What a clause without a number states: that there was none, or what came of the cases just told. */
import { columnsOf, denied, isUncertain, isWhole, meant } from './meaning.ts';
import { parsePhrase } from './phrase.ts';
import { has, type Sentence } from './scope.ts';
import type { Token } from './tokens.ts';

/** 均, 全部 in the last clause. */
const ofAll = /(?:均|都|全部)[^，,、；]*$/;

/** 「收到申请2件，均为自然人提出」: who made all the applications just told. */
export function readApplicants(run: readonly Token[], sentence: Sentence): void {
  const told = sentence.claims.at(-1);
  const phrase = parsePhrase(run, sentence.text);
  const last = run.at(-1);
  if (!told || told.columns || told.denied || !last || !phrase?.isClean) return;
  const { subjects, applicants, negations, actions, start } = phrase;
  const [measure, ...others] = told.measures;
  if (measure !== sentence.base || measure?.topic !== 'applications' || !isWhole(measure) || others.length > 0) return;
  const isOfAll = told.said === 1 || ofAll.test(sentence.text.slice(0, last.end));
  if (applicants.length === 0 || negations > 0 || actions.size > 0 || !isOfAll) return;
  if (subjects.some(subject => !subject?.generic)) return;
  const { offset } = sentence;
  sentence.claims.push({
    ...told,
    follows: told,
    // As new ones or as all that were to be handled, whichever the number is of.
    partOf: told,
    columns: [applicants],
    start: offset + start,
    end: offset + last.end,
  });
}

/** 「行政复议1件，结果维持」, 「行政诉讼3件，均被维持」: what came of all the cases just told. */
export function readResult(run: readonly Token[], sentence: Sentence): void {
  const cases = sentence.claims.at(-1);
  const phrase = parsePhrase(run, sentence.text);
  const last = run.at(-1);
  if (!cases || cases.columns || !last || !phrase?.result || !phrase.isClean) return;
  const { subjects, negations, result, start } = phrase;
  const [measure, ...others] = cases.measures;
  if (measure !== sentence.base || measure?.topic !== 'review' || others.length > 0) return;
  const isOfAll = cases.said === 1 || ofAll.test(sentence.text.slice(0, last.end));
  if (subjects.length > 0 || negations > 0 || !isOfAll) return;
  const { offset } = sentence;
  sentence.claims.push({
    ...cases,
    follows: cases,
    columns: [[result]],
    start: offset + start,
    end: offset + last.end,
  });
}

/** 未收到…申请, 没有发生…复议、诉讼: zero of each that is listed. */
export function readDenial(run: readonly Token[], sentence: Sentence): void {
  const from = run.findIndex(({ meaning }) => meaning.kind === 'negation');
  const phrase = parsePhrase(run.slice(from), sentence.text);
  if (phrase?.negations !== 1 || phrase.applicants.length > 0) return;
  const { actions, result } = phrase;
  const isOfDoing = actions.has('handle') || actions.has('finish');
  const isClean = !has(run, 'unknown');
  const last = run.at(-1);
  for (const subject of phrase.subjects) {
    // 没有未办结的申请 denies no applications.
    if (!subject || !last || (isOfDoing && subject.generic)) continue;
    const measure = subject.topic === 'documents' ? meant(subject, phrase, sentence) : denied(subject, sentence);
    // 没有被纠正的行政处罚 denies no decisions.
    if (!measure || (result && measure.topic !== 'review')) continue;
    sentence.claims.push({
      said: 0,
      slack: 0,
      denied: true,
      measures: [measure],
      columns: columnsOf(phrase),
      isRegional: sentence.isRegional,
      doubtful: isUncertain({ ...phrase, isClean }, [measure], sentence),
      start: sentence.offset + phrase.start,
      end: sentence.offset + last.end,
    });
  }
}
