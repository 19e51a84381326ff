import { format2021 } from '../../../format/index.ts';
import { chineseNumber } from '../../../text/chinese-number.ts';
import { halfWidth, ofNumbers } from '../../../text/half-width.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** A point of time at which figures were checked, 核定时间点, is no period. */
const announced =
  /(?:统计(?:数据)?(?:起止|期限|时限|时间(?!节?点)|周期|区间|范围|时段|期间?)|数据(?:的)?(?:期限|时间(?!节?点))|(?:报告|年报|所列)[^。；]{0,8}(?:数据|统计)[^。；]{0,8}?(?:期限|时限|时间(?!节?点)|自|从))[^。；]{0,60}/;
const announcements = sought(['统计', '数据'], announced);
const dates = /(?<!\d)(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g;
/** 二〇二二年一月一日 in digits, width and blanks of no account. */
const plain = (text: string): string =>
  halfWidth(text, ofNumbers).replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, numeral =>
    String(chineseNumber(numeral) ?? numeral),
  );

export const period = defineRule({
  id: 'content/period',
  name: '统计期限',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation: '年报的统计期限是当年1月1日至12月31日。沿用上年的引言时，这里最容易忘了改年份。',
  wordings: {
    other: { what: '统计期限写的是{found}，应当是{wanted}。', remedy: '改为：{wanted}。' },
    'other-title': {
      what: '标题是{year}年的，统计期限写的却是{found}。',
      remedy: '核对哪一处写错：标题写错的，改标题的年份；统计期限写错的，改为：{wanted}。',
    },
    malformed: { what: '统计期限没有写完整：{shown}。', remedy: '写成：{wanted}。' },
  },
  examples: {
    wrong: '本报告统计期限为2021年1月1日至12月31日。（2022年年报）',
    right: '本报告统计期限为2022年1月1日至12月31日。',
  },
  *check(subject) {
    const { year } = subject.report;
    if (year === undefined) return;
    const wanted = `${year}年1月1日至12月31日`;
    for (const line of linesWith(subject, announcements)) {
      const match = announced.exec(line.text);
      if (!match) continue;
      const [shown] = match;
      const [from, to, ...more] = matchesIn(plain(shown), dates);
      if (!from && !/\d\s*[年月]/.test(plain(shown))) continue;
      const place = placeIn(line, shown, match.index);
      if (!from || !to) {
        if (from || /\d\s*月/.test(plain(shown))) yield { kind: 'malformed', ...place, values: { shown, wanted } };
        continue;
      }
      if (more.length > 0 || isPeriod(from, to, year)) continue;
      const found = `${from[0].trim()}至${to[0].trim()}`;
      // A draft's year is that of its title, which may be the wrong one.
      const isWholeYear = from[1] !== undefined && isPeriod(from, to, Number(from[1]));
      if (subject.source.kind === 'draft' && isWholeYear) {
        yield { kind: 'other-title', ...place, values: { found, year, wanted }, related: ['format/title'] };
      } else yield { kind: 'other', ...place, values: { found, wanted } };
    }
  },
});

const placeIn = ({ path, line }: ProseLine, excerpt: string, offset: number) => ({ path, line, excerpt, offset });

function isPeriod(from: RegExpMatchArray, to: RegExpMatchArray, year: number): boolean {
  const begins = [from[1] ?? year, from[2], from[3]].map(Number);
  const ends = [to[1] ?? from[1] ?? year, to[2], to[3]].map(Number);
  return [...begins, ...ends].join() === [year, 1, 1, year, 12, 31].join();
}
