/** 「收到5件，比上年减少3件，下降37.5%」「收到22件，比上年（31件）下降29%」: a number, what it was before, and the rate. */

import { halfWidth, ofNumbers } from '../../text/half-width.ts';
import type { CountedNumber } from './counts.ts';
import { matchesIn } from './matches.ts';

export interface Growth {
  readonly now: CountedNumber;
  readonly before: number;
  /** 增长, 下降 */
  readonly trend: string;
  readonly shown: number;
  /** Digits behind the point of the printed rate. */
  readonly decimals: number;
  /** Characters of the sentence from the number up to the rate. */
  readonly from: number;
  readonly to: number;
}

/** The rate itself, whatever stands before it. */
export const rate =
  /(增长|增加|上升|提高|增幅|下降|减少|降低|降幅)(?:率|幅度)?(?:了|为|达)?[ ]*([0-9０-９]{1,4}(?:[.．]([0-9０-９]{1,2}))?)[ ]*[%％]/g;
/** From the number straight to the comparison: nothing else is counted between them. */
const change =
  /^[，,；（( ]*(?:同比|(?:较|比|与)[^，,；。（）%％\d]{0,6}(?:\d{4}年)?[^，,；。（）%％\d]{0,6})?(增加|减少|增长|下降|上升|多|少)了?[ ]*$/;
const comparedWith = /^[，,；（( ]*(?:较|比)(?:[^，,；。（）%％]{0,10}[（(]|(?:\d{4}年|[上去]年)度?(?:同期)?的)$/;
/** 「2022年公开150条，2021年100条，增长50%」: two years side by side. */
const yearsBeside = /^[，,；]\s*(20\d{2})年度?(?:为|是|公开|共)?$/;
const yearBefore = /(20\d{2})年度?[^，。；\d]{0,16}$/;

function isOfYearBefore(between: string, before: string): boolean {
  const [, other] = yearsBeside.exec(between) ?? [];
  const [, own] = yearBefore.exec(before) ?? [];
  return other !== undefined && Number(own) === Number(other) + 1;
}

/** 「由312个减至246个」: the former was before. */
const changed = /^(?:减少?|精简|压减|压缩|缩减|降低?|下降|增加?|增长|提高|提升|上升|扩大|扩展)(?:至|到|为)$/;
const from = /[由从](?:[上去]年度?|\d{4}年度?|原来?)?的?$/;
/** 「375件，同比增长25%（2021年为300件）」: before stands behind the rate. */
const toRate = /^[，,；、 ]*(?:同比|环比|[较比]上年|[较比]去年|与[上去]年相比[，,]?)?$/;
const afterRate = /^ ?[（(，,](?:[上去]年度?|20\d{2}年度?)(?:同期)?(?:为|是|共|仅)?$/;
const rises = /增|升|提|多/;

/** @param counts the counted numbers of the sentence */
export function growthIn(text: string, counts: readonly CountedNumber[]): readonly Growth[] {
  let read = 0;
  return matchesIn(text, rate).flatMap(match => {
    const [all, trend = '', number = '', decimals = ''] = match;
    // Rates and counts both stand in the order of the sentence.
    while ((counts[read]?.end ?? Number.POSITIVE_INFINITY) <= match.index) read++;
    const to = match.index + all.length;
    const change =
      changeBefore(text, counts.slice(Math.max(0, read - 2), read), match.index) ??
      changeBehind(text, counts[read - 1], counts[read], { from: match.index, to });
    if (!change || change.before <= 0 || rises.test(trend) !== change.now.value > change.before) return [];
    return [{ ...change, trend, shown: Number(halfWidth(number, ofNumbers)), decimals: decimals.length, to }];
  });
}

type Change = Pick<Growth, 'now' | 'before' | 'from'>;

/** @param counts the two before the rate @param rateAt where it begins */
function changeBefore(text: string, [now, other]: readonly CountedNumber[], rateAt: number): Change | undefined {
  // Nothing but signs between the second number and the rate.
  if (!now || !other || !now.exact || now.unit !== other.unit) return undefined;
  if (!/^[）)，,；、 ]*(?:同比|环比)?$/.test(text.slice(other.end, rateAt))) return undefined;
  const between = text.slice(now.end, other.start);
  // Behind 至 a number is read as the end of a range, and so as no exact one.
  if (changed.test(between) && text.slice(0, now.start).search(from) >= 0)
    return { now: other, before: now.value, from: now.start };
  if (!other.exact) return undefined;
  const isBeside = isOfYearBefore(between, text.slice(Math.max(0, now.start - 24), now.start));
  const earlier = isBeside ? other.value : beforeOf(between, now.value, other.value);
  return earlier === undefined ? undefined : { now, before: earlier, from: now.start };
}

function changeBehind(
  text: string,
  now: CountedNumber | undefined,
  before: CountedNumber | undefined,
  rate: { readonly from: number; readonly to: number },
): Change | undefined {
  if (!now?.exact || !before?.exact || now.unit !== before.unit) return undefined;
  const isTold = toRate.test(text.slice(now.end, rate.from)) && afterRate.test(text.slice(rate.to, before.start));
  return isTold ? { now, before: before.value, from: now.start } : undefined;
}

/** What the number was before, by the words between it and the other. */
function beforeOf(between: string, now: number, other: number): number | undefined {
  const [, direction] = change.exec(between) ?? [];
  if (direction) return rises.test(direction) ? now - other : now + other;
  return comparedWith.test(between) ? other : undefined;
}
