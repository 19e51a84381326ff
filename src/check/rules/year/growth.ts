import { halfWidth, ofNumbers } from '../../../text/half-width.ts';
import { type Claim, readingsOf } from '../../figure-phrases/measures.ts';
import { readProse } from '../../figure-phrases/subject-claims.ts';
import { defineRule } from '../../rule.ts';
import { previousTables } from '../../subject/previous-tables.ts';
import { completedTables } from '../../subject.ts';

/** Right behind a number: 「，比2021年增加39件」「，较上年（8件）下降37.5%」「，同比增长20%」「，与上年持平」. */
const comparison =
  /^[，,（(]?[ ]*(?:同比|(?:较|比|与|同)(?:上一?年度?|去年度?|(20\d\d)年度?)(?:同期)?(?:相比)?(?:[（(](\d{1,7})[件宗起][）)]|的(\d{1,7})[件宗起])?[，,]?)(?:(增加|增长|增多|上升|多|减少|下降|降低|少)了?(?:[ ]*(\d{1,7}(?:[.．]\d{1,2})?)[ ]*([件宗起条]|[%％])|(?=[（(。；]))|(?:基本)?(持平))/;
/** So long at most is what is looked at behind a number, and the sentence before it. */
const BEHIND = 60;
const BEFORE = 200;
const MOST_CLAIMS = 12;
const rises = /增|升|多/;
/** How far a printed share may be off. */
const slackOf = (printed: string): number => Math.max(0.1, 0.5 / 10 ** (printed.split(/[.．]/)[1]?.length ?? 0)) + 1e-9;

export const growth = defineRule({
  id: 'year/growth',
  name: '与上年的比较不符',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  needsPrevious: true,
  explanation:
    '“收到申请5件，比上年增加2件”“同比增长66.7%”这样的句子，按上年年报的数验算：增减的件数、百分比和方向都应当对得上。句子里的数有几种读法的，一种对得上就不提示。',
  wordings: {
    differs: {
      what: '“{shown}”与上年年报对不上：上年是{before}件，本年是{now}件，应当是{wanted}。',
      remedy: '以上年已公布的年报为准核对，改正写错的一处。',
    },
    before: {
      what: '这里说上年是{said}件，上年年报是{before}件。',
      remedy: '以上年已公布的年报为准改正。',
    },
  },
  examples: {
    wrong: '收到政府信息公开申请5件，比上年增加3件。（上年年报是3件）',
    right: '收到政府信息公开申请5件，比上年增加2件。（上年年报是3件）',
  },
  *check(subject) {
    const last = previousTables(subject);
    if (!last) return;
    const tables = completedTables(subject);
    for (const { line, claims } of readProse(subject)) {
      for (const [index, claim] of claims.entries()) {
        const said = comparedAt(line.text, claim.end, subject.report.year);
        // What is not as in the table is told itself, or is counted otherwise: 「全县」 in a report of one office.
        if (!said || claim.denied || !readingsOf(claim, tables).some(({ value }) => value === claim.said)) continue;
        // 「收到5件，其中自然人4件，较上年增加2件」: of the whole, or of its part.
        const meant = sentenceClaims(claims, index, line.text).filter(({ denied }) => !denied);
        const pairs = meant.flatMap(other =>
          readingsOf(other, last).map(({ value }) => ({ now: other.said, before: value })),
        );
        const [own] = readingsOf(claim, last);
        if (!own || pairs.length === 0) continue;
        const place = { path: line.path, line: line.line, offset: claim.start };
        const excerpt = line.text.slice(claim.start, said.end);
        const values = { before: own.value, now: claim.said, shown: said.shown };
        if (said.before !== undefined && !pairs.some(({ before }) => before === said.before)) {
          yield { kind: 'before', ...place, excerpt, values: { ...values, said: said.before } };
        } else if (!pairs.some(pair => said.fits(pair))) {
          yield { kind: 'differs', ...place, excerpt, values: { ...values, wanted: wantedOf(values, said.isShare) } };
        }
      }
    }
  },
});

interface Pair {
  readonly now: number;
  readonly before: number;
}

interface Compared {
  readonly shown: string;
  readonly end: number;
  /** What the year before is said to have been. */
  readonly before: number | undefined;
  readonly isShare: boolean;
  fits(pair: Pair): boolean;
}

function comparedAt(text: string, at: number, year: number | undefined): Compared | undefined {
  const match = comparison.exec(halfWidth(text.slice(at, at + BEHIND), ofNumbers));
  if (!match) return undefined;
  const [all, other, bracketed, told, trend = '', amount, unit = '', level] = match;
  if (other !== undefined && Number(other) + 1 !== year) return undefined;
  const before = bracketed ?? told;
  const isShare = /[%％]/.test(unit);
  const fits = ({ now, before: was }: Pair): boolean => {
    const difference = now - was;
    if (level !== undefined) return level === '持平' && (difference === 0 || all.includes('基本'));
    if (difference === 0 ? Number(amount ?? 0) !== 0 : difference > 0 !== rises.test(trend)) return false;
    if (amount === undefined) return true;
    if (!isShare) return Math.abs(difference) === Number(amount);
    const slack = slackOf(amount);
    return [was, now].some(base => base > 0 && Math.abs((Math.abs(difference) / base) * 100 - Number(amount)) <= slack);
  };
  return {
    shown: all.replace(/^[，,（( ]+/, ''),
    end: at + all.length,
    before: before === undefined ? undefined : Number(before),
    isShare,
    fits,
  };
}

/** The claims of the sentence up to this one. */
function sentenceClaims(claims: readonly Claim[], index: number, text: string): readonly Claim[] {
  const { start = 0 } = claims[index] ?? {};
  const from = Math.max(0, start - BEFORE);
  const before = text.slice(from, start);
  const begins = from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
  const claimed = claims.slice(Math.max(0, index - MOST_CLAIMS), index + 1);
  return claimed.filter(other => other.start > begins);
}

function wantedOf({ now, before }: Pair, isShare: boolean): string {
  const difference = Math.abs(now - before);
  if (difference === 0) return '持平';
  const trend = now > before ? '增加' : '减少';
  return isShare && before > 0 ? `${trend}${((difference / before) * 100).toFixed(1)}%` : `${trend}${difference}件`;
}
