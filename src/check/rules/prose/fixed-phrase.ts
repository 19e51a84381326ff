import { linesWith, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { campaigns, kept } from '../../words/campaigns.ts';
import { finderFor } from '../../words/in-force.ts';
import { fixedPhraseList } from '../../words/lists.ts';

export const fixedPhrase = defineRule({
  id: 'prose/fixed-phrase',
  name: '固定提法',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '会议、思想、口号有固定的提法，一个字也不能错。这里只列错得多、正确写法没有疑问的几条。集中教育、全国性活动有时间，过了时间还写“深入开展”的，多半是从往年的年报抄来的。',
  wordings: {
    wrong: { what: '“{shown}”的提法不对。', remedy: '应为“{right}”。' },
    past: {
      what: '“{shown}”到{until}年已经结束，这是{year}年的年报。',
      remedy: '换成本年的提法；说的是巩固成果的，照实写明。',
    },
    ahead: { what: '“{shown}”{since}年才有，这是{year}年的年报。', remedy: '核对年份，换成本年的提法。' },
  },
  examples: { wrong: '全面贯彻党的十九大历届全会精神。', right: '全面贯彻党的十九大和十九届历次全会精神。' },
  *check(subject) {
    const find = finderFor(subject, fixedPhraseList, subject.settings.words.fixedPhrases);
    for (const { path, line, text } of proseLines(subject)) {
      for (const { correction, shown, index } of find(text)) {
        yield { kind: 'wrong', path, line, excerpt: shown, offset: index, values: { shown, right: correction.right } };
      }
    }
    yield* outOfTime(subject);
  },
});

type Kind = 'wrong' | 'past' | 'ahead';

/** Named as going on in a year in which it was not. */
function* outOfTime(subject: Subject): Iterable<Fact<Kind>> {
  const { year } = subject.report;
  if (year === undefined) return;
  for (const { since, until, named } of campaigns) {
    if (since <= year && year <= until) continue;
    for (const { path, line, text } of linesWith(subject, named)) {
      const goingOn = named.patterns.flatMap(pattern => matchesIn(text, pattern)).find(match => !isTold(text, match));
      if (!goingOn) continue;
      const [shown] = goingOn;
      const kind = year > until ? 'past' : 'ahead';
      yield { kind, path, line, excerpt: shown, offset: goingOn.index, values: { shown, since, until, year } };
      break;
    }
  }
}

/** As something that was, or is still to come. */
const isTold = (text: string, { 0: shown, index }: RegExpExecArray): boolean =>
  kept.test(text.slice(Math.max(0, index - 12), index + shown.length + 10));
