import { withoutBlanks } from '../../../text/blanks.ts';
import { linesOf, type ProseLine, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { ownNames } from '../../prose/own-names.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { planVerbList } from '../../words/lists.ts';
import { anyOf, wordsIn } from '../../words/word-list.ts';

const verbs = anyOf(wordsIn(planVerbList, '表示打算'));
/** Verbs that may also belong to what 将 takes up: 「将征集到的意见逐条答复」, 「将解决情况反馈」. */
const verbsOrNouns = `${anyOf(wordsIn(planVerbList, '也可能属于后面的名词'))}|多(?=用|措并举|渠道|形式|途径)`;
const nounNext = '[过出到好完成了]{0,2}的|了|[^，。；]{0,2}(?:情况|结果|成果)';
/** From the year to the word that makes a plan of it: 2022年，根据上级要求，我镇 */
const upToPlan = '^[，,]?[^。；！？，,]{0,24}?[，,]?[^。；！？，,]{0,12}?';
/** 将 before a verb or adverb makes a plan; 「将…纳入」 does not. */
const plan = new RegExp(`${upToPlan}(?<!即)将(?=${verbs}|(?:${verbsOrNouns})(?!${nounNext}))([^。；！？]{0,40})`, 'u');
/** Other words for it, where nothing says that it was done: 计划开展, 要着力推进. */
const intent = new RegExp(
  `${upToPlan}(?:(?:(?<![原按照年度工作])计划|拟|准备|打算)(?=${anyOf(wordsIn(planVerbList, '“计划”“拟”“准备”“打算”后面的'))})|` +
    `(?<![需主重])要(?=${anyOf(wordsIn(planVerbList, '“要”后面的'))}))([^。；！？]{0,40})`,
  'u',
);
const done = new RegExp(anyOf(wordsIn(planVerbList, '写了就不是打算')));
const notAPlan = /纳入|作为|列为|列入|^[^，,]*(?:放在|摆在|摆上|当作|当成|视为|定为|融入|贯穿)/;
const yearMention = /(?<![\d０-９〔[（(])(20\d{2})\s*年度?/g;
/** A line that begins with what comes next. */
const nextStep = /^[^。；！？]{0,6}(?:下一步|下步|今后|下一阶段)/;
const planHeading = /下一步|下步|改进|打算|计划|措施|安排/;
/** 与2021年相比, 2021年以来, 2021年至2025年, 较2021年 */
const comparison = /[与较比同从自至到]$/;
const afterwards = /^(?:以来|起|至|到|[-—~～]|相比|同期|底|末|初|[^，。]{0,4}(?:印发|出台|制定|实施))/;

export const staleYear = defineRule({
  id: 'prose/stale-year',
  name: '年份没有更新',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  explanation:
    '第五部分的打算应当是下一年的：2022年年报里写“2022年，我镇将……”，多半是照抄上年年报忘了改年份。整篇总体情况只提上一年、不提本年的，或者一开头、一段的开头就写成上一年的，引言里报告的名称、信息处理费、没有其他事项的年份是往年的，一段全年的数字写成上一年的，作警告。' +
    '文件名称、文号、规划期和与上年的比较不算。',
  wordings: {
    plan: {
      what: '这是{year}年的年报，这里的打算却写着“{found}年……将……”。',
      remedy: '打算是下一年的，改为“{next}年”；说的是已经做了的事，去掉“将”。',
    },
    planned: {
      what: '这是{year}年的年报，这里写的却是{found}年的打算。',
      remedy: '打算是下一年的，改为“{next}年”。',
    },
    opening: {
      what: '总体情况开头写的是“{found}年”，这是{year}年的年报。',
      remedy: '说的是本年的工作，改为“{year}年”。',
    },
    paragraph: {
      what: '这一段写的是“{found}年”的工作，这是{year}年的年报。',
      remedy: '说的是本年的工作，改为“{year}年”；确是上年的，写明与本年有什么关系，或者删去。',
    },
    title: {
      what: '引言里报告的名称写着“{found}年”，这是{year}年的年报。',
      remedy: '改为“{year}年”。',
    },
    fee: {
      what: '信息处理费写的是“{found}年”，这是{year}年的年报。',
      remedy: '改为“{year}年”。',
    },
    nothingElse: {
      what: '没有需要报告、说明的事项，写的是“{found}年”，这是{year}年的年报。',
      remedy: '改为“{year}年”。',
    },
    figures: {
      what: '这里的数字写的是“{found}年”的，这是{year}年的年报。',
      remedy: '核对数字：是本年的，改为“{year}年”；确是上年的，写明与本年的比较，或者删去。',
    },
    copied: {
      what: '总体情况写的是“{found}年”，没有一处写{year}年。',
      remedy: '核对内容：是今年的工作，年份改为{year}年。',
    },
  },
  examples: {
    wrong: '2022年，我镇将继续丰富公开形式。（2022年年报第五部分）',
    right: '2023年，我镇将继续丰富公开形式。（2022年年报第五部分）',
  },
  *check(subject) {
    const { year } = subject.report;
    if (year === undefined) return;
    let heading = '';
    for (const line of proseLines(subject)) {
      if (line.block.kind === 'heading') heading = `${line.path}：${line.text}`;
      const isPlan =
        line.path === 'problems' ||
        nextStep.test(line.text) ||
        (heading.startsWith(`${line.path}：`) && planHeading.test(heading));
      if (isPlan) yield* plansIn(line, year);
    }
    yield* titled(subject, year);
    yield* otherMatters(subject, year);
    yield* counted(subject, year);
    yield* copied(subject, year);
  },
});

type Kind = 'plan' | 'planned' | 'title' | 'opening' | 'paragraph' | 'fee' | 'nothingElse' | 'figures' | 'copied';

const aims = '(?:(?<![即已])将|(?<![原按照年度工作])计划|(?<!原)拟|力争|争取|确保|预计|准备|打算)';
/** 2022年底前, 2022年6月底前 */
const inYear =
  '(20\\d{2})年度?(?:年?[底末内]|[上下]半年|第?[一二三四]季度|\\d{1,2}月(?:\\d{1,2}日)?[底末初]?)?(?:之?前)?[，,]?';
const achieves =
  '(?=(?:全面|基本|全部|陆续|逐步)?(?:继续|进一步|重点|着力|持续|不断|加大|加强|完善|推进|做好|从|建[成立设]|完成|实现|开展|推出|上线|启用|启动|投入|改版|举办|组织|达到|出台|制定|修订|印发|健全|打造|配备|新增))';
/** 「将在2022年继续推进」「力争2022年底前建成」「到2022年底，我镇将建成」, 「2022年工作计划：」 */
const named = new RegExp(
  `${aims}[于在到]?${inYear}${achieves}|到${inYear}[^，。；]{0,12}?${aims}${achieves}|` +
    '(?<![\\d—-])(20\\d{2})年度?(?:主要|重点|下一步)?(?:工作|改进|努力)?(?:计划|打算|方向|思路|安排)(?=[：:。]|是|为)',
  'g',
);
/** What was planned then, and what has come of it: 「计划于2022年底建成的平台已投入使用」. */
const looksBack = /已|原[定计]|提出|承诺|曾|[未没]能|尚未|未[按如完]|如期|按期/;

function* plansIn({ path, line, text }: ProseLine, year: number): Iterable<Fact<Kind>> {
  const bare = withoutTitles(text);
  for (const { text: sentence, start } of sentencesOf(bare)) {
    if (looksBack.test(sentence)) continue;
    for (const match of matchesIn(sentence, named)) {
      const found = Number(match.slice(1).find(group => group !== undefined));
      if (found > year) continue;
      const values = { year, found, next: year + 1 };
      yield { kind: 'planned', path, line, excerpt: match[0], offset: start + match.index, values };
    }
  }
  for (const match of matchesIn(bare, yearMention)) {
    const found = Number(match[1]);
    const { index } = match;
    const after = bare.slice(index + match[0].length);
    if (found > year || comparison.test(bare.slice(0, index)) || afterwards.test(after)) continue;
    const intended = intent.exec(after);
    const planned = plan.exec(after) ?? (intended && !done.test(intended[0]) ? intended : null);
    if (
      !planned ||
      notAPlan.test(planned[1] ?? '') ||
      /20\d{2}|[明下]一?年/.test(planned[0].replace(planned[1] ?? '', ''))
    )
      continue;
    const excerpt = text.slice(index, index + match[0].length + planned[0].length - (planned[1]?.length ?? 0));
    yield { kind: 'plan', path, line, excerpt, offset: index, values: { year, found, next: year + 1 } };
  }
}

/** 《…》 and “…” by blanks of the same length. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》]*》|“[^“”]*”/g, quoted => '　'.repeat(quoted.length));
}

const ownTitle =
  /(?:编制|公布|发布|形成|撰写)[^。；]{0,12}《[^《》]{0,30}?(20\d{2})年度?政府信息公开(?:工作)?(?:年度)?报告》/u;

/** The report that the opening announces is another year's: 现公布《柳河镇2021年政府信息公开工作年度报告》. */
function* titled(subject: Subject, year: number): Iterable<Fact<Kind>> {
  for (const { path, line, text } of linesOf(subject, 'opening')) {
    const match = ownTitle.exec(text);
    const found = Number(match?.[1]);
    if (!match || found >= year) continue;
    const place = { path, line, excerpt: match[0], offset: match.index };
    yield { kind: 'title', ...place, values: { found, year }, severity: 'warning' };
  }
}

const fee = /(?<![\d自从至到与较比〔])(20\d{2})年度?(?!以来|起|\d{1,2}月)[^。；《》]{0,30}信息处理费/u;
const nothingElse =
  /(?<![\d自从至到与较比〔])(20\d{2})年度?(?!以来|起|\d{1,2}月)[^。；《》]{0,30}(?:没有|无|不存在)[^。；《》]{0,6}需要(?:报告|说明)/u;

/** What was charged in a year before, or needed no report then, is no matter of this one. */
function* otherMatters(subject: Subject, year: number): Iterable<Fact<Kind>> {
  for (const { path, line, text } of linesOf(subject, 'otherMatters')) {
    if (text.includes(String(year))) continue;
    const bare = withoutBlanks(text);
    for (const [kind, pattern] of [['fee', fee] as const, ['nothingElse', nothingElse] as const]) {
      const found = Number(pattern.exec(bare)?.[1] ?? year);
      if (found >= year) continue;
      const shown = `${found}`;
      const place = { path, line, excerpt: shown, offset: text.indexOf(shown) };
      yield { kind, ...place, values: { found, year }, severity: 'warning' };
      break;
    }
  }
}

/** Where a paragraph begins to speak: behind 「（二）主动公开情况。」 */
const lead = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．][^。；：，]{2,30}[。：])?\s*/u;
const ofWholeYear =
  /^(?:[我本全][镇乡县市区局委院校处街单机][道位关]?|镇政府|乡政府)?(?:全年)?(?:累计|共[^同]|总共|全年)[^。；]*\d+\s*[条件次篇个份场期人项]/u;
/** 「2021年，我镇收到申请3件」: figures of the year, without 全年 or 共. */
const ofOwnWork =
  /^(?:[我本全][镇乡街道局县区市委办院校单位机关]{1,3}|镇政府|乡政府)?(?:全年)?(?:新?收到|新收|受理|办理|办结|答复)[^，。；]{0,14}申请[^，。；]{0,6}\d+\s*[条件次]/u;
const besides = /今年|本年|去年|同期/;

/** Figures of the year before, in a paragraph that names no other: 「2021年累计公开信息352条」 in a report for 2022. */
function* counted(subject: Subject, year: number): Iterable<Fact<Kind>> {
  const found = `${year - 1}年`;
  for (const { path, line, text } of proseLines(subject)) {
    if (!text.includes(found)) continue;
    const [opening] = lead.exec(text) ?? [''];
    const rest = text.slice(opening.length);
    if (!rest.startsWith(found) || text.includes(String(year)) || besides.test(rest)) continue;
    const told = rest.slice(found.length).replace(/^度?[，,]?/, '');
    if (path === 'opening' || !(ofWholeYear.test(told) || ofOwnWork.test(told))) continue;
    const values = { found: year - 1, year };
    yield { kind: 'figures', path, line, excerpt: found, offset: opening.length, values, severity: 'warning' };
  }
}

/** What an organ says of its own work of a whole year. */
const workOf =
  /^.{0,12}?(?:坚持|以公开促|有序推进|稳步推进|持续推进|认真|深入|严格|全面|高度重视|始终|积极|紧紧|扎实|切实|按照|围绕|在.{2,30}?领导下)/;

/** The part speaks of last year as its own: at the beginning of it or of a paragraph, or all through. */
function* copied(subject: Subject, year: number): Iterable<Fact<Kind>> {
  const lines = linesOf(subject, 'overview');
  const found = year - 1;
  const names = ['我', '本', '全', ...ownNames(subject)];
  const told = lines.flatMap(({ text, path, line, block }) => {
    const rest = withoutBlanks(text);
    const after = rest.replace(/^20\d{2}年度?[，,]?/, '');
    const isOwn =
      rest.startsWith(`${found}年`) && !afterwards.test(after) && names.some(name => after.startsWith(name));
    return block.kind === 'heading' ? [] : [{ text, rest, after, isOwn, place: { path, line } }];
  });
  const fact = (kind: Kind, { text, place }: (typeof told)[number]): Fact<Kind> => ({
    kind,
    ...place,
    excerpt: text.slice(0, 5),
    offset: 0,
    values: { found, year },
    severity: 'warning',
  });
  const isNamed = lines.some(({ text }) => withoutBlanks(text).includes(`${year}年`));
  if (!isNamed) {
    const own = told.find(({ isOwn }) => isOwn);
    if (own) yield fact('copied', own);
    return;
  }
  for (const [at, paragraph] of told.entries()) {
    const { isOwn, after, rest } = paragraph;
    if (!isOwn || !workOf.test(after) || rest.includes(`${year}年`)) continue;
    if (at === 0) yield fact('opening', paragraph);
    else if (!besides.test(rest)) yield fact('paragraph', paragraph);
  }
}
