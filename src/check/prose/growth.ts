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
const rises = /增|升|提|多/;

/** @param counts the counted numbers of the sentence */
export function growthIn(text: string, counts: readonly CountedNumber[]): readonly Growth[] {
  let read = 0;
  return matchesIn(text, rate).flatMap(match => {
    const [all, trend = '', number = '', decimals = ''] = match;
    // Rates and counts both stand in the order of the sentence.
    while ((counts[read]?.end ?? Number.POSITIVE_INFINITY) <= match.index) read++;
    const [now, other] = counts.slice(Math.max(0, read - 2), read);
    // Nothing but signs between the second number and the rate.
    if (!now || !other || !now.exact || now.unit !== other.unit) return [];
    if (!/^[）)，,；、 ]*(?:同比|环比)?$/.test(text.slice(other.end, match.index))) return [];
    const between = text.slice(now.end, other.start);
    // Behind 至 a number is read as the end of a range, and so as no exact one.
    const told = changed.test(between) && text.slice(0, now.start).search(from) >= 0;
    if (!told && !other.exact) return [];
    const [last, earlier] = told
      ? [other, now.value]
      : [
          now,
          isOfYearBefore(between, text.slice(Math.max(0, now.start - 24), now.start))
            ? other.value
            : beforeOf(between, now.value, other.value),
        ];
    if (earlier === undefined || earlier <= 0 || rises.test(trend) !== last.value > earlier) return [];
    return [
      {
        now: last,
        before: earlier,
        trend,
        shown: Number(halfWidth(number, ofNumbers)),
        decimals: decimals.length,
        from: now.start,
        to: match.index + all.length,
      },
    ];
  });
}

/** What the number was before, by the words between it and the other. */
function beforeOf(between: string, now: number, other: number): number | undefined {
  const [, direction] = change.exec(between) ?? [];
  if (direction) return rises.test(direction) ? now - other : now + other;
  return comparedWith.test(between) ? other : undefined;
}
