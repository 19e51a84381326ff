/** What subject, verb and unit of a phrase mean together in the tables. */
import type { ColumnId } from '../../format/index.ts';
import { type Measure, measures, type Topic } from './measures.ts';
import type { Phrase } from './phrase.ts';
import type { NumberToken, Sentence } from './scope.ts';

/** Units in which 件 of the tables are counted. */
export const countUnits: ReadonlySet<string> = new Set([
  '件',
  '宗',
  '份',
  '起',
  '例',
  '条',
  '次',
  '件次',
  '个',
  '笔',
  '项',
]);

export const isCounted = (unit: string): boolean => countUnits.has(unit);

/** The number in the unit of the table; undefined where its unit is of another kind. Amounts in 元. */
export function saidBy(
  { meaning: { value, unit }, start }: NumberToken,
  topic: Topic,
  text: string,
): number | undefined {
  if (topic === 'fees') return unit === '元' ? value : undefined;
  if (countUnits.has(unit)) return value;
  return unit === '' && value === 0 && text.slice(0, start).trimEnd().endsWith('为') ? 0 : undefined;
}

/** 其中受理 3 件, 其中办结 3 件: part of them by another measure than the tables'. */
export const isWhole = (measure: Measure): boolean => {
  const whole: readonly Measure[] = [measures.received, measures.handled, measures.finished, measures.anyApplications];
  return whole.includes(measure);
};

/** 「收到 5 件，上年结转 1 件，其中自然人 4 件」 parts the former. */
export const isCarried = (measure: Measure): boolean => {
  const carried: readonly Measure[] = [measures.carriedIn, measures.carriedOut];
  return carried.includes(measure);
};

/** The columns that a phrase names: 自然人, 结果维持. */
export const columnsOf = ({ applicants, result }: Phrase): readonly (readonly ColumnId[])[] | undefined => {
  if (applicants.length > 0) return [applicants];
  return result ? [[result]] : undefined;
};

/** What a phrase without a subject speaks of. */
export function understood(phrase: Phrase, sentence: Sentence): Measure | undefined {
  const { base, topic } = sentence;
  if (phrase.applicants.length > 0) return base?.topic === 'applications' ? base : undefined;
  if (phrase.result) return base?.topic === 'review' ? base : undefined;
  // 「制发规范性文件5件，废止3件，现行有效22件」
  if (topic === 'documents' && phrase.isClean && sentence.among !== 'unread')
    return base?.topic === topic ? base : measures.normativeDocuments;
  return topic === 'applications' && phrase.isClean ? measures.anyApplications : undefined;
}

/** 「因不掌握无法提供1件，信息不存在1件」: both are 无法提供, of which the former is then a part. */
const notThere = /不存在的?\s*[\d０-９一二两三四五六七八九]/;

const isUnavailable = ({ readings }: Measure): boolean => readings.some(rows => rows.includes('notHeld'));

/** The measure that subject and verb mean together; undefined where they mean none of the tables'. */
export function meant(subject: Measure, phrase: Phrase, sentence: Sentence): Measure | undefined {
  const { actions } = phrase;
  if (subject.topic === 'applications') {
    if (!(subject.generic ? sentence.isAbout : sentence.wasAbout)) {
      return phrase.isOfApplications && phrase.isClean ? { ...subject, doubtful: true } : undefined;
    }
    if (isUnavailable(subject) && notThere.test(sentence.text)) return undefined;
    // 「工单1246件，未办结12件」
    if (subject === measures.pending && sentence.topic !== 'applications') return undefined;
    // 「除上年结转外新收190件」
    if (subject === measures.carriedIn && actions.has('receive')) return undefined;
    // 「行政复议3件（上年结转1件）」
    if (isCarried(subject) && sentence.topic === 'review' && sentence.isOwnTopic) return undefined;
    // 「因不服不予公开决定引发7件」: cases that came of it.
    if (!subject.generic && actions.has('occur') && !phrase.isClean) return undefined;
    if (!subject.generic) return sentence.topic === 'applications' ? subject : { ...subject, doubtful: true };
    if (phrase.applicants.length > 0 && sentence.among) return sentence.base;
    if (!phrase.isClean && actions.size === 0) return undefined;
    if (actions.has('finish')) return sentence.isWithdrawn || actions.has('receive') ? undefined : measures.finished;
    if (actions.has('receive')) return sentence.isNewAlone ? measures.receivedAlone : measures.received;
    if (actions.has('handle')) return measures.handled;
    return subject;
  }
  if (subject.topic === 'review') {
    // 「办理复议案件328件，其中信息公开类46件」: those that the organ decided, not those against it.
    const isDecided = actions.has('handle') || (actions.has('finish') && !actions.has('occur'));
    // 「因行政处罚引起行政复议6件、行政诉讼1件」
    const isAsBefore = actions.size === 0 && sentence.topic === 'other' && sentence.isOwnTopic;
    const isElse = isDecided || isAsBefore || sentence.among === 'unread';
    // 「全年发生行政复议1件」: in a report on this work hardly another's.
    const isOfAnother = sentence.topic === 'decisions' || sentence.topic === 'other';
    const isAbout = sentence.isAbout || (actions.has('occur') && phrase.isClean && !isOfAnother);
    return isAbout && !isElse && (phrase.isClean || actions.size > 0) ? subject : undefined;
  }
  if (subject.topic === 'documents') {
    const column = documentColumn(phrase);
    return column && { ...subject, column };
  }
  // 「申请涉及土地的8件，涉及行政处罚的3件」: what it is that was asked for.
  if (actions.has('occur') && !actions.has('decide') && isOnElse.has(sentence.topic)) return undefined;
  // 「发布信息50条，其中行政许可12条」: items that were published.
  return actions.has('decide') || (phrase.isClean && sentence.among !== 'unread') ? subject : undefined;
}

const isOnElse: ReadonlySet<Sentence['topic']> = new Set<Sentence['topic']>(['applications', 'review', 'other']);

export function documentColumn({ actions }: Pick<Phrase, 'actions'>): ColumnId | undefined {
  const columns = [
    actions.has('make') && 'issued',
    actions.has('repeal') && 'repealed',
    actions.has('keep') && 'inForce',
  ] as const;
  const [column, ...others] = columns.filter(candidate => candidate !== false);
  return others.length === 0 ? column : undefined;
}

/** Whether the phrase can also mean something that no table holds. */
export function isUncertain(phrase: Phrase, subjects: readonly Measure[], sentence: Sentence): boolean {
  const { actions } = phrase;
  return (
    sentence.isDoubtful ||
    sentence.isRegional ||
    phrase.isDoubtful ||
    !phrase.isClean ||
    subjects.some(({ topic, doubtful }) => {
      if (topic === 'review') return doubtful || !sentence.isAbout || actions.has('receive');
      if (topic === 'decisions') return doubtful || !actions.has('decide');
      return doubtful;
    })
  );
}

/** What 未收到…申请 denies: the new ones alone. */
export function denied(subject: Measure, sentence: Sentence): Measure | undefined {
  if (subject.topic !== 'applications') return subject;
  if (!sentence.isAbout) return undefined;
  return subject.generic ? measures.receivedAlone : subject;
}
