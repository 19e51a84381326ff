/** Numbers of an office's own tables and charts that the official tables hold too, and hold otherwise. */
import { columnsOf, documentColumn } from '../figure-phrases/meaning.ts';
import { type Claim, type Measure, measures, type Reading, readingsOf } from '../figure-phrases/measures.ts';
import { type Phrase, parsePhrase } from '../figure-phrases/phrase.ts';
import { vocabularyIn } from '../figure-phrases/subject-claims.ts';
import { type Token, tokensOf, type Vocabulary } from '../figure-phrases/tokens.ts';
import { previousTables } from '../subject/previous-tables.ts';
import { completedTables, oncePerSubject, type Subject } from '../subject.ts';
import { bareYear, type OwnRow, type OwnTable, ownTables } from './own-tables.ts';

export interface OwnMismatch {
  readonly table: OwnTable;
  readonly row: OwnRow;
  /** The words over its column. */
  readonly head: string;
  readonly said: number;
  readonly readings: readonly [Reading, ...Reading[]];
  /** By last year's report. */
  readonly isOfYearBefore: boolean;
  /** The table may speak of something else. */
  readonly isDoubtful: boolean;
}

/** A number that can be held against an official one. */
interface Known extends Omit<OwnMismatch, 'readings' | 'isDoubtful' | 'table'> {
  readonly readings: readonly Reading[];
  readonly agrees: boolean;
  /** What is counted may be something else than the official table counts: 行政许可 that were published. */
  readonly isLoose: boolean;
}

export const ownMismatches = oncePerSubject((subject): readonly OwnMismatch[] =>
  ownTables(subject).flatMap(table => mismatchesIn(table, subject)),
);

/** Papers by their mark, and what was published, are other things than applications and decisions. */
const ofOther = /主动公开|公文|公开属性|发布|公示|归集|推送|留言|信箱|建议|提案|咨询|热线/;
const ofApplications = /申请|答复|办理结果|处理结果/;
/** 「1.」 before a label, 「（件）」 behind it, 数 of 办结数. */
const beside =
  /^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*|[（(](?:单位[：:])?[件宗条项]?[）)]|(?<=.)(?:(?<!件)数量?|件数)$/g;
/** 县政府办公室 is another office than 县政府. */
const room = /^(?:办公?[厅室]|[局室处科股])/;

type Kind = Token['meaning']['kind'];
const passedOver: ReadonlySet<Kind> = new Set<Kind>(['own', 'filler', 'comma', 'elsewhere']);
const telling: ReadonlySet<Kind> = new Set<Kind>(['subject', 'action', 'applicant', 'result']);

interface Words {
  readonly phrase: Phrase | undefined;
  /** The own year is named, or another one. */
  readonly time: 'own' | 'before' | 'other' | undefined;
  readonly isRegional: boolean;
}

/** @returns undefined where a word is not understood, or names another organ */
function wordsOf(text: string, subject: Subject, isCaption = false): Words | undefined {
  const vocabulary: Vocabulary = vocabularyIn(subject);
  const cleaned = text.replace(beside, '').trim();
  const said = bareYear.test(cleaned) ? `${cleaned}年` : cleaned;
  const tokens = tokensOf(said, vocabulary);
  let time: Words['time'];
  let isRegional = false;
  for (const { meaning, start, end } of tokens) {
    if (!isCaption && !telling.has(meaning.kind) && !passedOver.has(meaning.kind)) return undefined;
    if (meaning.kind === 'foreign') return undefined;
    // 「县政府10件、县政府办公室12件」: each is a part by organ.
    const isOrgan = meaning.kind === 'own' && meaning.of === 'organ' && !meaning.doubtful;
    if (isOrgan && (!isCaption || room.test(said.slice(end)))) return undefined;
    if (meaning.kind === 'own' && meaning.of === 'time') time = time === undefined ? 'own' : 'other';
    if (meaning.kind === 'own' && meaning.doubtful) isRegional = true;
    if (meaning.kind !== 'elsewhere') continue;
    if (meaning.of === 'organ') return undefined;
    const isBefore = said.slice(start, end).startsWith(String((subject.report.year ?? 0) - 1));
    time = isBefore && time === undefined ? 'before' : 'other';
  }
  const told = tokens.filter(({ meaning }) => telling.has(meaning.kind));
  return { phrase: parsePhrase(told, said), time, isRegional };
}

function mismatchesIn(table: OwnTable, subject: Subject): readonly OwnMismatch[] {
  const { caption, heads, rows } = table;
  const all = [caption, ...heads, ...rows.map(({ label }) => label)];
  if (all.some(text => ofOther.test(text))) return [];
  const around = wordsOf(caption, subject, true);
  if (!around) return [];
  const columns = heads.map(head => wordsOf(head, subject));
  const lines = rows.map(({ label }) => wordsOf(label, subject));
  // Where any year is named, a number is of the one that is named for it.
  const isDated = [...columns, ...lines].some(words => words?.time !== undefined);
  const isOfApplications = all.some(text => ofApplications.test(text));
  const isOnDisclosure = all.some(text => text.includes('信息公开'));
  const now = completedTables(subject);
  const known: Known[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.cells.entries()) {
      const [head, line] = [columns[column], lines[index]];
      if (!cell || cell.isBlank || cell.step !== 1 || !head || !line) continue;
      const time = head.time ?? line.time ?? (isDated ? 'other' : around.time);
      if (time === 'other' || (head.time && line.time)) continue;
      const tables = time === 'before' ? previousTables(subject) : now;
      const measured = tables && measureOf([line.phrase, head.phrase], around.phrase, isOfApplications);
      if (!measured) continue;
      const readings = readingsOf(claimOf(measured, cell.value), tables);
      if (readings.length === 0) continue;
      known.push({
        row,
        head: heads[column] ?? '',
        said: cell.value,
        readings,
        isOfYearBefore: time === 'before',
        agrees: readings.some(({ value }) => value === cell.value),
        isLoose: measured.measure.topic === 'decisions' || (measured.measure.topic === 'review' && !isOnDisclosure),
      });
    }
  }
  return judged(table, known, around.isRegional);
}

type Measured = Pick<Claim, 'columns'> & { readonly measure: Measure };

/** What the words over and before a number count, with those of the caption where they do not say. */
function measureOf(
  own: readonly (Phrase | undefined)[],
  around: Phrase | undefined,
  isOfApplications: boolean,
): Measured | undefined {
  const phrases = own.filter(phrase => phrase !== undefined);
  const [subject, second] = phrases.flatMap(({ subjects }) => subjects);
  if (second || (phrases.length === 0 && !around?.actions.size)) return undefined;
  const named = phrases.some(({ actions }) => actions.size > 0) ? phrases : [...phrases, ...(around ? [around] : [])];
  const actions = new Set(named.flatMap(phrase => [...phrase.actions]));
  const columns = phrases.map(columnsOf).filter(found => found !== undefined);
  if (columns.length > 1) return undefined;
  const counted = subject ?? (around?.subjects.length === 1 ? around.subjects[0] : undefined);
  const measure = counted?.generic === false ? specific(counted, actions) : general(actions, isOfApplications);
  const [of] = columns;
  const isOfCases = phrases.some(({ result }) => result !== undefined);
  if (!measure || (of && (measure.topic === 'review') !== isOfCases)) return undefined;
  // 自然人 of those received, of those answered: which is said nowhere.
  const isGroup = of !== undefined && actions.size === 0 && !subject;
  return { measure: isGroup && !isOfCases ? measures.anyApplications : measure, columns: of };
}

function specific(measure: Measure, actions: Phrase['actions']): Measure | undefined {
  if (measure.topic === 'fees' || measure === measures.carriedEitherWay) return undefined;
  if (measure.topic !== 'documents') return measure;
  const column = documentColumn({ actions });
  return column && { ...measure, column };
}

/** Applications by what was done with them. */
function general(actions: Phrase['actions'], isOfApplications: boolean): Measure | undefined {
  const [action, other] = actions;
  if (!isOfApplications || other) return undefined;
  if (action === 'receive') return measures.received;
  if (action === 'finish') return measures.finished;
  return action === 'handle' || action === undefined ? measures.handled : undefined;
}

const claimOf = ({ measure, columns }: Measured, said: number): Claim => ({
  said,
  slack: 0,
  denied: false,
  measures: [measure],
  columns,
  doubtful: false,
  isRegional: false,
  start: 0,
  end: 0,
});

/** What is wrong of a table: one number among others that are right is a slip, a whole table of them perhaps another's. */
function judged(table: OwnTable, known: readonly Known[], isRegional: boolean): readonly OwnMismatch[] {
  const right = known.filter(({ agrees, said }) => agrees && said > 0).length;
  const wrong = known.filter(({ agrees }) => !agrees);
  if (right === 0 && isRegional) return [];
  const isSlip = right > 0 && wrong.length <= right;
  return (isSlip ? wrong : wrong.filter(({ isLoose }) => !isLoose).slice(0, 1)).flatMap(
    ({ readings: [first, ...others], ...mismatch }) =>
      first ? [{ ...mismatch, table, readings: [first, ...others] as const, isDoubtful: !isSlip || isRegional }] : [],
  );
}
