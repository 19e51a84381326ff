/** 「收到5件，比上年减少3件，下降37.5%」「收到22件，比上年（31件）下降29%」: a number, what it was before, and the rate. */

import type { CountedNumber } from './counts.ts';
import { matchesIn } from './matches.ts';
import { halfWidth } from './number.ts';

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

const rate =
  /(增长|增加|上升|提高|增幅|下降|减少|降低|降幅)(?:率|幅度)?(?:了|为|达)?[ ]*([0-9０-９]{1,4}(?:[.．]([0-9０-９]{1,2}))?)[ ]*[%％]/g;
/** From the number straight to the comparison: nothing else is counted between them. */
const change =
  /^[，,；（( ]*(?:同比|(?:较|比|与)[^，,；。（）%％\d]{0,6}(?:\d{4}年)?[^，,；。（）%％\d]{0,6})?(增加|减少|增长|下降|上升|多|少)了?[ ]*$/;
const earlier = /^[，,；（( ]*(?:较|比)(?:[^，,；。（）%％]{0,10}[（(]|(?:\d{4}年|[上去]年)度?(?:同期)?的)$/;
const rises = /增|升|提|多/;

/** @param counts the counted numbers of the sentence */
export function growthIn(text: string, counts: readonly CountedNumber[]): readonly Growth[] {
  return matchesIn(text, rate).flatMap(match => {
    const [all, trend = '', number = '', decimals = ''] = match;
    const near = counts.filter(({ end }) => end <= match.index).slice(-2);
    const [now, other] = near;
    // Nothing but signs between the second number and the rate.
    if (!now || !other || !now.exact || !other.exact || now.unit !== other.unit) return [];
    if (!/^[）)，,；、 ]*(?:同比|环比)?$/.test(text.slice(other.end, match.index))) return [];
    const before = beforeOf(text.slice(now.end, other.start), now.value, other.value);
    if (before === undefined || before <= 0 || rises.test(trend) !== now.value > before) return [];
    return [
      {
        now,
        before,
        trend,
        shown: Number(halfWidth(number)),
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
  return earlier.test(between) ? other : undefined;
}
