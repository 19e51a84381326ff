import { halfWidth, ofNumbers } from '../../../text/half-width.ts';
import { contradictions } from '../../figure-phrases/contradictions.ts';
import { summedUpIn } from '../../prose/classified-lists.ts';
import { type CountedNumber, countsIn } from '../../prose/counts.ts';
import { growthIn, rate } from '../../prose/growth.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { LONGEST_SENTENCE, type Sentence, sentencesOf } from '../../prose/sentences.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
import { applicationTotals } from '../../subject/application-totals.ts';
import type { Subject } from '../../subject.ts';

/** 「20件，占42.6%」「20件（42.6%）」「20件，占比42.6％」: the number and its share. */
const share =
  /([，,]?\s*(?:占(?:比|总数|总量|全部|(?:申请|办结|办理|答复|受理|新收)(?:申请)?(?:总数|总量|总件数|件数|数))?(?:的|为)?|[（(](?:占(?:比)?)?)\s*)([0-9０-９]{1,3}(?:[.．]([0-9０-９]{1,2}))?)\s*[%％]/uy;
/** 「发放问卷150份，收回146份，回收率97.3%」: what came back, of what went out. */
const rateOf =
  /(?<!期|时|规)(回收|收回|合格|采纳|满意|办结)率(?:为|达到?|是)?\s*([0-9０-９]{1,3}(?:[.．]([0-9０-９]{1,2}))?)[ ]*[%％]/g;

const percentages = sought(['%', '％'], share, rate, rateOf);
/** Its number is a share of all that were dealt with, even where the sentence does not say how many those are. */
const outcome = /(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:的)?(?:申请)?(?:共|计)?$/;
/** What it is a share of, where the number was told sentences before. */
const named = /占(?:(办结|办理|答复)(?:申请)?|(?:申请|受理|新收)(?:申请)?)(?:总|件?数)/;
const elsewhere = /建议|提案|信访|热线|工单|留言|咨询|复议|诉讼|许可|处罚|上年|去年|往年/;
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
      let shared: number[] = [];
      for (const sentence of sentencesOf(line.text)) {
        if (sentence.text.length > LONGEST_SENTENCE) continue;
        const counts = countsIn(sentence.text);
        if (growing.test(sentence.text)) yield* growthRates(sentence, counts, line);
        else {
          const isContinued = /[；;]/.test(line.text.charAt(sentence.start - 1));
          const known = isContinued ? shared : [];
          shared = [];
          for (const fact of shares(sentence, counts, line, { totals: applicationTotals(subject), known, shared })) {
            if (!isExplained(fact, subject) && !isWrongSum(fact, line.text)) yield fact;
          }
          yield* rates(sentence, counts, line);
        }
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
  { path, line, text: lineText }: ProseLine,
  { totals, known, shared }: Wholes,
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
    const wholeBefore = totalNamed(match[0], text, lineText, totals);
    // Of parts that are listed with their shares, the whole may be their sum.
    const all = counts.filter(({ unit }) => unit === part.unit).reduce((sum, { value }) => sum + value, 0);
    const bases = [...before.map(({ value }) => value), ...totals, ...known, all];
    if (wholeBefore) bases.push(...countsIn(lineText).map(({ value }) => value));
    const of = (whole: number): number => (part.value / whole) * 100;
    const slack = slackOf(match[3]?.length ?? 0);
    const [base] = wholeBefore ? [wholeBefore] : wholes.length > 0 ? wholes : isOutcome ? totals.slice(-1) : known;
    // Alone in its clause it is a share of a total of the tables, or of something unknown.
    const isAlone = !wholeBefore && wholes.length === 0 && !isOutcome && known.length === 0;
    const fitting = (isAlone ? totals : bases).find(whole => Math.abs(of(whole) - Number(shown)) <= slack);
    if (fitting !== undefined) shared.push(fitting);
    if (!base || base < part.value || fitting !== undefined) continue;
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

/** 「占办结总数的49.2%」: the total of the tables, where applications are spoken of; 0 is no base. */
function totalNamed(words: string, sentence: string, line: string, totals: readonly number[]): number | undefined {
  const match = named.exec(words);
  if (!match || !line.includes('申请') || elsewhere.test(sentence)) return undefined;
  return totals[match[1] === undefined ? 0 : 2] || undefined;
}

interface Wholes {
  readonly totals: readonly number[];
  /** What the shares of the clause before were of, as it goes on behind a ；. */
  readonly known: readonly number[];
  /** Is given what the shares of this one are of. */
  readonly shared: number[];
}

/** Whether the number is wrong by the tables, and the share is that of the right one. */
function isExplained({ path, line, offset = 0, values }: Fact<Kind>, subject: Subject): boolean {
  const shown = Number(values?.shown);
  return contradictions(subject).some(({ line: told, claim, readings }) => {
    if (told.path !== path || told.line !== line || claim.start > offset || claim.end <= offset) return false;
    return readings.some(({ value }) =>
      applicationTotals(subject).some(whole => Math.abs((value / whole) * 100 - shown) <= 0.1),
    );
  });
}

/** 「两项合计138件，占49.2%」: that it is no sum of the two is told by prose/sum. */
const isWrongSum = ({ offset }: Fact<Kind>, line: string): boolean =>
  summedUpIn(line).some(({ total, sum }) => total.start === offset && total.value !== sum);

/** The clause that counts what the rate is of. */
const countedBy: Readonly<Record<string, RegExp>> = {
  回收: /收回|回收/,
  收回: /收回|回收/,
  合格: /(?<!不)合格/,
  采纳: /采纳/,
  满意: /(?<!不|本)满意/,
  办结: /^[，,]?(?:已|共|全部)?办结/,
};

function* rates(
  { text, start }: Sentence,
  counts: readonly CountedNumber[],
  { path, line }: ProseLine,
): Iterable<Fact<Kind>> {
  for (const match of matchesIn(text, rateOf)) {
    const [all, name = '', number = '', decimals = ''] = match;
    const [whole, part] = counts.filter(({ end }) => end <= match.index).slice(-2);
    if (!whole?.exact || !part?.exact || whole.unit !== part.unit || whole.value < part.value) continue;
    const between = text.slice(whole.end, part.end);
    if (!/^[，,、]/.test(between) || !countedBy[name]?.test(between)) continue;
    // Nothing but signs between the number and its rate.
    if (!/^[^，,\d]{0,4}[，,、（(]?[^，,\d]{0,4}$/.test(text.slice(part.end, match.index))) continue;
    const shown = halfWidth(number);
    const computed = (part.value / whole.value) * 100;
    if (Math.abs(computed - Number(shown)) <= slackOf(decimals.length)) continue;
    const values = {
      part: `${part.value}${part.unit}`,
      shown,
      base: `${whole.value}${whole.unit}`,
      computed: computed.toFixed(1),
    };
    const excerpt = text.slice(part.start, match.index + all.length);
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
