/**
 * Campaigns and slogans that have their time, by the years of the reports that may name them as going on. Sources: the
 * notices of the Party's Central Committee by which they were begun and closed.
 */

import { type Sought, sought } from '../prose/sought.ts';

export interface Campaign {
  /** The years of reports that it belongs to, the last included. */
  readonly since: number;
  readonly until: number;
  /** Patterns with the flag g: a line may name it twice. */
  readonly named: Sought;
}

const ever = 9999;
/** 深入开展, 以…为契机 */
const goingOn = '(?:(?:深入|扎实|认真|全面|积极|持续|切实|大力)?(?:开展|推进)(?:好)?|结合|紧扣|以)(?:党的)?';

export const campaigns: readonly Campaign[] = [
  {
    since: 2013,
    until: 2014,
    named: sought(['群众路线教育实践'], new RegExp(`${goingOn}群众路线教育实践活动`, 'g')),
  },
  { since: 2015, until: 2016, named: sought(['三严三实'], new RegExp(`${goingOn}[“"]?三严三实[”"]?专题教育`, 'g')) },
  { since: 2016, until: 2020, named: sought(['两学一做'], new RegExp(`${goingOn}[“"]?两学一做[”"]?学习教育`, 'g')) },
  {
    since: 2019,
    until: 2020,
    named: sought(['牢记使命'], new RegExp(`${goingOn}[“"]?不忘初心[、，]?牢记使命[”"]?主题教育`, 'g')),
  },
  { since: 2021, until: 2022, named: sought(['党史学习教育'], new RegExp(`${goingOn}[“"]?党史学习教育`, 'g')) },
  {
    since: 2023,
    until: 2024,
    named: sought(['思想主题教育'], new RegExp(`${goingOn}(?:学习贯彻)?习近平新时代中国特色社会主义思想主题教育`, 'g')),
  },
  { since: 2024, until: 2025, named: sought(['党纪学习教育'], new RegExp(`${goingOn}党纪学习教育`, 'g')) },
  {
    // Begun in March, when counties publish the report of the year before.
    since: 2024,
    until: 2026,
    named: sought(['八项规定精神学习教育'], new RegExp(`${goingOn}(?:深入贯彻)?中央八项规定精神学习教育`, 'g')),
  },
  { since: 0, until: 2017, named: sought(['十九大'], /(?:迎接|喜迎)(?:党的)?十九大/g) },
  { since: 2021, until: 2022, named: sought(['二十大'], /(?:迎接|喜迎)(?:党的)?二十大/g) },
  { since: 0, until: 2021, named: sought(['脱贫攻坚'], /(?:打赢|打好|决战|决胜)(?:精准)?脱贫攻坚战?/g) },
  { since: 0, until: 2021, named: sought(['全面建成小康社会'], /(?:决胜|决战|为)全面建成小康社会/g) },
  // Congresses and sessions that had not yet met.
  {
    since: 2022,
    until: ever,
    named: sought(
      ['二十大', '二十届'],
      /(?:学习|贯彻|落实|宣传|以)(?:[^，。；]{0,6}党的)?二十(?:大精神|届(?!.中全会))/g,
    ),
  },
  // Of February 2023.
  { since: 2022, until: ever, named: sought(['二十届二中'], /二十届二中全会/g) },
  { since: 2024, until: ever, named: sought(['二十届三中', '三中全会'], /二十届三中全会/g) },
  { since: 2025, until: ever, named: sought(['二十届四中'], /二十届四中全会/g) },
];

/** What goes on when a campaign is over, and what is told of it afterwards. */
export const kept = /巩固|拓展|成果|成效|常态|长效|以来|[后之]后|已|历史|即将|将(?:于|在)/;
