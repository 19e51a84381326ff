/** The words around one number, or after one negation, as a phrase: verb, applicants, list of subjects. */
import type { ColumnId } from '../../format/index.ts';
import type { Action } from './lexicon/word-meaning.ts';
import type { Measure } from './measures.ts';
import type { Token, TokenMeaning } from './tokens.ts';

export interface Phrase {
  /** The subjects that are listed; `undefined` stands for another matter. */
  readonly subjects: readonly (Measure | undefined)[];
  readonly actions: ReadonlySet<Action>;
  readonly applicants: readonly ColumnId[];
  readonly result: ColumnId | undefined;
  readonly negations: number;
  /** 各: the number is said of each subject. */
  readonly isEach: boolean;
  /** 等: there are more subjects than are named. */
  readonly isOpen: boolean;
  /** Listed with 、 alone, so that the number may belong to the last subject only. */
  readonly isLoose: boolean;
  /** 「对申请予以公开4件」: said of applications, of whatever. */
  readonly isOfApplications: boolean;
  /** No unknown word stands before it. */
  readonly isClean: boolean;
  /** A verb of doubtful meaning is among its words: 制定. */
  readonly isDoubtful: boolean;
  /** Where its first word begins. */
  readonly start: number;
}

type Kind = TokenMeaning['kind'];

const opens: ReadonlySet<Kind> = new Set<Kind>(['subject', 'applicant', 'result', 'action', 'negation', 'foreign']);

/** 有 and 处理 are everywhere: they belong to a phrase only where they stand next to it. */
const isWeak = ({ meaning }: Token): boolean =>
  meaning.kind === 'action' && (meaning.action === 'occur' || meaning.action === 'handle');

/** Where the first word stands that belongs to the phrase, -1 for none; unknown words before it are another's. */
function openingOf(tokens: readonly Token[]): number {
  const strong = tokens.findIndex(token => opens.has(token.meaning.kind) && !isWeak(token));
  let first = strong >= 0 ? strong : tokens.findIndex(isWeak);
  for (let at = first - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token && isWeak(token)) first = at;
    else if (token?.meaning.kind !== 'filler') break;
  }
  return first;
}

/**
 * Parses words that belong together. @param text the sentence, to see how a list is joined
 * @returns undefined where there is no phrase in them, or an unknown word within it
 */
export function parsePhrase(tokens: readonly Token[], text: string): Phrase | undefined {
  const first = openingOf(tokens);
  const opening = tokens[first];
  const lastUnknown = tokens.findLastIndex(({ meaning }) => meaning.kind === 'unknown');
  if (!opening) return undefined;
  if (lastUnknown > first) {
    // 「因对答复不满意引发行政复议1件」: what the cases came from is another's words.
    const behind = tokens[lastUnknown + 1]?.meaning;
    const isCase = tokens[lastUnknown + 2]?.meaning;
    const isCameAbout = behind?.kind === 'action' && behind.action === 'occur' && isCase?.kind === 'subject';
    return isCameAbout && isCase.measure.topic === 'review' ? parsePhrase(tokens.slice(lastUnknown), text) : undefined;
  }
  const words = tokens.slice(first);

  const subjects: (Measure | undefined)[] = [];
  const actions = new Set<Action>();
  const applicants: ColumnId[] = [];
  let result: ColumnId | undefined;
  let isListed = true;
  let isLoose = true;
  let isDoubtful = false;
  let isOfApplications = false;
  const add = (subject: Measure | undefined): void => {
    // Without a sign of listing the earlier subject only says more about this one.
    const first = isListed ? undefined : subjects.pop();
    isOfApplications ||= first?.generic === true && subject?.generic === false;
    subjects.push(isListed ? subject : qualified(first, subject));
    isListed = false;
  };
  for (const { meaning, start, end } of words) {
    switch (meaning.kind) {
      case 'list':
        isListed = true;
        if (subjects.length > 0 && text.slice(start, end) !== '、') isLoose = false;
        break;
      case 'subject':
        add(meaning.measure);
        break;
      case 'foreign':
        add(undefined);
        break;
      case 'applicant':
        applicants.push(...meaning.columns);
        break;
      case 'result':
        result = meaning.column;
        break;
      case 'action':
        actions.add(meaning.action);
        isDoubtful ||= meaning.doubtful === true;
        break;
    }
  }
  const count = (kind: Kind): number => words.filter(({ meaning }) => meaning.kind === kind).length;
  return {
    subjects,
    actions,
    applicants,
    result,
    negations: count('negation'),
    isEach: count('each') > 0,
    isOpen: count('open') > 0,
    isLoose: isLoose && subjects.length > 1,
    isOfApplications,
    isClean: lastUnknown < 0,
    isDoubtful,
    start: opening.start,
  };
}

/**
 * 「予以公开的申请」 is about 予以公开, 「因申请引发的复议」 about 复议, 「因不掌握无法提供」 about either. Applications for
 * something, 「行政处罚决定公开申请」 or 「低保申请」, are some of them or none: another matter.
 */
function qualified(first: Measure | undefined, second: Measure | undefined): Measure | undefined {
  if (second?.generic) return first?.topic === 'applications' ? first : undefined;
  if (!first || !second || first.generic) return second;
  // 「因行政处罚引起行政复议6件」: cases about those.
  if (first.topic === 'decisions' && second.topic === 'review') return undefined;
  const isPart = second.readings.some(rows => first.readings.flat().every(row => rows.includes(row)));
  if (isPart) return { ...second, readings: [...second.readings, ...first.readings] };
  return { ...second, doubtful: true };
}
