import { halfWidth, ofNumbers } from '../../../text/half-width.ts';
import { type CountedNumber, countsIn } from '../../prose/counts.ts';
import { growthIn, rate } from '../../prose/growth.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { LONGEST_SENTENCE, type Sentence, sentencesOf } from '../../prose/sentences.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { completedTables, oncePerSubject } from '../../subject.ts';

/** 「20件，占42.6%」「20件（42.6%）」「20件，占比42.6％」: the number and its share. */
const share =
  /([，,]?\s*(?:占(?:比|总数|总量|全部|申请总数|办结总数|办理总数)?(?:的|为)?|[（(](?:占(?:比)?)?)\s*)([0-9０-９]{1,3}(?:[.．]([0-9０-９]{1,2}))?)\s*[%％]/uy;
const percentages = sought(['%', '％'], share, rate);
/** Its number is a share of all that were dealt with, even where the sentence does not say how many those are. */
const outcome = /(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?(?:申请)?(?:共|计)?$/;
/** What a share in a sentence on growth is one of is not plain. */
const growing = /增长|增加|下降|减少|上升|提高|同比|环比/;

export const percentage = defineRule({
  id: 'prose/percentage',
  name: '百分比与数字不符',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '“共47件，其中予以公开20件，占42.6%”这样的句子，百分比按句子里的总数或表格的办结总数验算；“收到5件，比上年减少3件，下降37.5%”这样的句子，按上年或本年的数验算。' +
    '两种底数都对不上的才提示，四舍五入不算错。',
  wordings: {
    differs: {
      what: '{part}占{shown}%与数字对不上：按{base}算是{computed}%。',
      remedy: '核对这几个数，或者写明是占什么的百分之几。',
    },
    growth: {
      what: '{trend}{shown}%与数字对不上：从{before}到{now}，应当是{computed}%。',
      remedy: '核对本年、上年的数和百分比，改正写错的一处。',
    },
  },
  examples: {
    wrong: '办结申请47件，其中予以公开20件，占52.6%。',
    right: '办结申请47件，其中予以公开20件，占42.6%。',
  },
  *check(subject) {
    for (const line of linesWith(subject, percentages)) {
      if (!/[%％]/.test(line.text)) continue;
      for (const sentence of sentencesOf(line.text)) {
        if (sentence.text.length > LONGEST_SENTENCE) continue;
        const counts = countsIn(sentence.text);
        if (growing.test(sentence.text)) yield* growthRates(sentence, counts, line);
        else yield* shares(sentence, counts, line, tableTotals(subject));
      }
    }
  },
});

type Kind = 'differs' | 'growth';
/** How far a printed percentage may be off: half of its last digit, and never less than 0.1. */
const slackOf = (decimals: number): number => Math.max(0.1, 0.5 / 10 ** decimals) + 1e-9;

function* shares(
  { text, start }: Sentence,
  counts: readonly CountedNumber[],
  { path, line }: ProseLine,
  totals: readonly number[],
): Iterable<Fact<Kind>> {
  for (const part of counts) {
    share.lastIndex = part.end;
    const match = share.exec(text);
    if (!match || !part.exact) continue;
    const shown = halfWidth(match[2] ?? '', ofNumbers);
    const until = share.lastIndex;
    const before = counts.filter(
      ({ end, unit, value }) => end <= part.start && unit === part.unit && value >= part.value,
    );
    // What has a share of its own is a part like this one: 「甲5条，占42%；乙2条，占17%」.
    const wholes = before.filter(count => !hasShare(text, count)).map(({ value }) => value);
    const isOutcome = outcome.test(text.slice(0, part.start));
    if (wholes.length === 0 && !isOutcome) continue;
    // Of parts that are listed with their shares, the whole may be their sum.
    const all = counts.filter(({ unit }) => unit === part.unit).reduce((sum, { value }) => sum + value, 0);
    const bases = [...before.map(({ value }) => value), ...totals, all];
    const of = (whole: number): number => (part.value / whole) * 100;
    const slack = slackOf(match[3]?.length ?? 0);
    const [base] = wholes.length > 0 ? wholes : totals.slice(-1);
    if (!base || base < part.value || bases.some(whole => Math.abs(of(whole) - Number(shown)) <= slack)) continue;
    const values = {
      part: `${part.value}${part.unit}`,
      shown,
      base: `${base}${part.unit}`,
      computed: of(base).toFixed(1),
    };
    const excerpt = text.slice(part.start, until);
    yield { kind: 'differs', path, line, excerpt, offset: start + part.start, values };
  }
}

function hasShare(text: string, { end }: CountedNumber): boolean {
  share.lastIndex = end;
  return share.test(text);
}

function* growthRates(
  { text, start }: Sentence,
  counts: readonly CountedNumber[],
  { path, line }: ProseLine,
): Iterable<Fact<Kind>> {
  for (const { now, before, trend, shown, decimals, from, to } of growthIn(text, counts)) {
    const difference = Math.abs(now.value - before) * 100;
    if ([before, now.value].some(base => Math.abs(difference / base - shown) <= slackOf(decimals))) continue;
    const values = {
      trend,
      shown,
      before: `${before}${now.unit}`,
      now: `${now.value}${now.unit}`,
      computed: (difference / before).toFixed(1),
    };
    yield { kind: 'growth', path, line, excerpt: text.slice(from, to), offset: start + from, values };
  }
}

/** What else a share may be taken of: the applications received, all that were to be handled, and those that were. */
const tableTotals = oncePerSubject((subject): readonly number[] => {
  const { figures } = completedTables(subject).applications;
  const [received = 0, carriedIn = 0, finished = 0] = (['received', 'carriedIn', 'outcomeTotal'] as const).map(
    row => figures[row]?.total?.value ?? 0,
  );
  return [received, received + carriedIn, finished];
});
