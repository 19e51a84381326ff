/** What is known of a sentence as it is read from left to right, and how far each word reaches. */
import type { Claim, Measure, Topic } from './measures.ts';
import type { Token, TokenMeaning } from './tokens.ts';

/** What is known of a sentence as it is read. */
export interface Sentence {
  readonly text: string;
  readonly offset: number;
  /** 政府信息公开 is spoken of: 申请 and 复议 are such of the tables. */
  readonly isAbout: boolean;
  /** It was spoken of earlier in the line, which is enough for words that mean nothing else: 结转下年度. */
  readonly wasAbout: boolean;
  isWithdrawn: boolean;
  /** New applications are told apart from those carried over. */
  readonly isNewAlone: boolean;
  topic: Topic | 'other' | undefined;
  /** The topic was named in this very sentence. */
  isOwnTopic: boolean;
  /** The sentence before told numbers of applications, and nothing else since. */
  readonly isOnApplications: boolean;
  /** What 「其中自然人 3 件」 is a part of. */
  base: Measure | undefined;
  /** What 其中 parts: what was read, or something of which nothing is known. */
  among: 'read' | 'unread' | undefined;
  /** How many claims stand before 其中: the last of them is what it parts. */
  amongFrom: number;
  /** Whether the number before was read as a claim. */
  isLastRead: boolean;
  /** The claims that a bare 共 adds up; undefined where a number between them was not read. */
  addends: Claim[] | undefined;
  isChannel: boolean;
  /** Where the last channel stands that is not behind 其中; 共 before it sums up one channel alone. */
  readonly lastChannel: number;
  /** Whose numbers are not the tables'; `told` once one was said of that time. */
  otherTime: 'none' | 'named' | 'told';
  isOtherOrgan: boolean;
  isDoubtful: boolean;
  isRegional: boolean;
  readonly claims: Claim[];
  readonly allDone: AllDone[];
}

/** Where 「全部办结」 is said of this year's applications. */
export interface AllDone {
  readonly start: number;
  readonly end: number;
  readonly doubtful: boolean;
}

export type Kind = TokenMeaning['kind'];
export type NumberToken = Token & { readonly meaning: Extract<TokenMeaning, { kind: 'number' }> };

export function has(tokens: readonly Token[], kind: Kind): boolean {
  for (const { meaning } of tokens) if (meaning.kind === kind) return true;
  return false;
}
export const isNumber = (token: Token): token is NumberToken => token.meaning.kind === 'number';

/** 「通过网站共答复3件、纸质申请36件」 */
export function lastChannelOf(tokens: readonly Token[]): number {
  let last = 0;
  for (const { meaning, start } of tokens) {
    if (meaning.kind === 'among') break;
    if (meaning.kind === 'channel') last = start;
  }
  return last;
}

export interface Segment {
  readonly segment: readonly Token[];
  /** The sign that ends it, full-width; empty at the end of the sentence. */
  readonly sign: string;
}

export function segmentsOf(tokens: readonly Token[], text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let segment: Token[] = [];
  for (const token of tokens) {
    if (isBesideShare(token, segment, text)) {
      segments.push({ segment, sign: '，' });
      segment = [];
    }
    if (token.meaning.kind === 'comma') {
      segments.push({ segment, sign: text.charAt(token.start).replace('(', '（').replace(')', '）') });
      segment = [];
    } else segment.push(token);
  }
  segments.push({ segment, sign: '' });
  return segments;
}

/** Where a share begins or ends that says no more of what is counted beside it: 「不予公开2件、占8%、无法提供3件」. */
function isBesideShare({ meaning, start }: Token, segment: readonly Token[], text: string): boolean {
  const last = segment.at(-1)?.meaning;
  if (meaning.kind === 'list') return last?.kind === 'number' && /[%％]/.test(last.unit);
  if (meaning.kind !== 'aside' || !startsShare.test(text.slice(start, start + 2))) return false;
  const counted = last?.kind === 'list' ? segment.at(-2)?.meaning : last;
  return counted?.kind === 'number';
}

const startsShare = /^约?占/;

export const scopeSilences = ({ isChannel, otherTime, isOtherOrgan }: Sentence): boolean =>
  isChannel || otherTime !== 'none' || isOtherOrgan;

/** @returns whether the word only says what the next ones are said of */
export function noteScope({ meaning, start }: Token, sentence: Sentence): boolean {
  if (meaning.kind === 'own') {
    sentence.isOtherOrgan = false;
    // 「近三年，我镇共收到申请2件」 goes on speaking of that time, 「上年收到4件，我镇收到5件」 does not.
    if (meaning.of === 'time' || sentence.otherTime === 'told') sentence.otherTime = 'none';
    sentence.isRegional = meaning.doubtful === true;
  } else if (meaning.kind === 'elsewhere') {
    if (meaning.of === 'time') sentence.otherTime = 'named';
    else sentence.isOtherOrgan = true;
  } else if (meaning.kind === 'channel') sentence.isChannel = true;
  else if (meaning.kind === 'whole')
    sentence.isChannel &&= start < sentence.lastChannel && sentence.text[start] !== '等';
  else if (meaning.kind === 'doubt') sentence.isDoubtful = true;
  else return false;
  return true;
}

export function noteTopic(tokens: readonly Token[], sentence: Sentence): void {
  for (const { meaning } of tokens) {
    if (meaning.kind === 'subject') setTopic(meaning.measure.topic, sentence);
    if (meaning.kind === 'foreign') setTopic('other', sentence);
  }
}

export function setTopic(topic: Topic | 'other', sentence: Sentence): void {
  sentence.topic = topic;
  sentence.isOwnTopic = true;
}
