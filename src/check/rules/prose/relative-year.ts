import { linesWith } from '../../prose/lines.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

/** 本年度 is the year of the report, which its title names; the format's own words are 本年新收. */
const relative = /今年|去年|明年|前年|下一年度|上一年度|下年度(?!继续)/;
const words: readonly string[] = ['今年', '去年', '明年', '前年', '下一年度', '上一年度', '下年度'];
/** One of them, whatever is around it. */
const mention = new RegExp(words.join('|'));
const mentions = sought(words, mention, relative);

export const relativeYear = defineRule({
  id: 'prose/relative-year',
  name: '相对年份',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation:
    '年报公布后会长期留在网上，“今年”“去年”“下一年度”过几年就看不明白了，写具体年份更好。“本年度”就是年报的年度，不算；结转和表格里的固定说法也不算。',
  wordings: {
    relative: { what: '“{shown}”要对照日期才知道是哪一年。', remedy: '写成具体年份{advice}。' },
  },
  examples: { wrong: '今年，我镇共公开信息105条。', right: '2022年，我镇共公开信息105条。' },
  *check(subject) {
    const { year } = subject.report;
    for (const { path, line, text } of linesWith(subject, mentions)) {
      if (!mention.test(text)) continue;
      const bare = text.replace(
        /“[^“”]*”|《[^《》]*》|[上下]一?年度结转|(?:结转|顺延|延续|转)[^，。；]{0,16}/g,
        quoted => '　'.repeat(quoted.length),
      );
      const match = relative.exec(bare);
      if (!match) continue;
      const [shown] = match;
      const advice = year === undefined ? '' : `，如“${yearOf(shown, year)}年”`;
      yield { kind: 'relative', path, line, excerpt: shown, offset: match.index, values: { shown, advice } };
    }
  },
});

/** 去年 in a report on 2022 that is written in 2023 mostly means the year before the statistics. */
function yearOf(shown: string, year: number): number {
  if (shown === '今年') return year;
  if (/[明下]/.test(shown)) return year + 1;
  return shown === '前年' ? year - 2 : year - 1;
}
