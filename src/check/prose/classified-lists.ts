/** 「收到14件。按申请渠道分，当面5件、信函3件、网络6件」: all of something by one mark, so that the parts are the whole again. */
import { type CountedNumber, countsIn } from './counts.ts';
import { matchesIn } from './matches.ts';
import { channel } from './part-lists.ts';
import { LONGEST_SENTENCE } from './sentences.ts';
import { sought } from './sought.ts';

export interface ClassifiedList {
  /** Where its words begin. */
  readonly start: number;
  readonly parts: readonly CountedNumber[];
  /** What may be the whole: the numbers told before, in the same unit. */
  readonly wholes: readonly CountedNumber[];
  /** Of applications, each of which comes one way, from one applicant. */
  readonly isOfApplications: boolean;
  /** Parts are channels, on several of which the same may stand. */
  readonly isByChannel: boolean;
}

const mark =
  /(?:按照?|从)(?:其|照)?(?:申请|受理|提交|接收|公开|发布|办理|答复|信息)?的?(?:申请人|渠道|方式|途径|形式|类型|类别|主体|来源|结果|内容类别)(?:类型|类别|情况)?(?:来?划?分类?|来?看|统计|上?看)[，,：:]/g;
export const classified = sought(
  [
    '分，',
    '分：',
    '看，',
    '看：',
    '分类，',
    '分类：',
    '统计，',
    '统计：',
    '分,',
    '看,',
    '类,',
    '计,',
    '分:',
    '看:',
    '类:',
    '计:',
  ],
  mark,
);
/** Such a list is not complete, or counts some twice. */
const isOpen = /等|主要|其中|包括|约|左右|以上|重复|涉及|同比|[较比][上去]|另|均/;
const separator = /^[，,、；;和及]?(?:以及|和|及)?$/;
const NAME = 20;

const withoutBrackets = (text: string): string =>
  text.replace(/[（(][^（）()]*[）)]/g, words => '　'.repeat(words.length));

export function classifiedListsIn(paragraph: string): readonly ClassifiedList[] {
  if (paragraph.length > LONGEST_SENTENCE || paragraph.search(mark) < 0) return [];
  const line = withoutBrackets(paragraph);
  const counts = countsIn(line);
  return matchesIn(line, mark).flatMap(match => {
    const from = match.index + match[0].length;
    const end = /[。；;]|[，,](?:按|从)/.exec(line.slice(from))?.index ?? line.length - from;
    const region = line.slice(from, from + end);
    const parts = counts.filter(({ start }) => start >= from && start < from + end);
    const [first] = parts;
    if (!first || parts.length < 2 || isOpen.test(region)) return [];
    // Every number has its name before it, and nothing is told behind the last.
    const isPlain = parts.every(({ start, unit, exact }, index) => {
      const before = line.slice(parts[index - 1]?.end ?? from, start);
      return exact && unit === first.unit && before.length <= NAME && !/[（(]/.test(before);
    });
    const behind = line.slice(parts.at(-1)?.end, from + end);
    if (!isPlain || !separator.test(behind)) return [];
    const wholes = counts.filter(({ end: at, unit, exact }) => exact && unit === first.unit && at <= match.index);
    return [
      {
        start: match.index,
        parts,
        wholes,
        isOfApplications: /申请/.test(line.slice(0, from)),
        isByChannel: channel.test(region),
      },
    ];
  });
}

const numerals = '一二三四五六';
/** 「予以公开5件，部分公开2件，两项合计7件」 */
const together =
  /([两二三四五六])(?:项|类|者|种)(?:合计|共计|总计|相加|之和)(?:共|计|为|是|达|达到)?[ ]*(?=[\d０-９])/g;
export const summedUp = sought(['合计', '共计', '总计', '相加', '之和'], together);

export interface SummedUp {
  readonly parts: readonly CountedNumber[];
  readonly total: CountedNumber;
  readonly sum: number;
}

export function summedUpIn(paragraph: string): readonly SummedUp[] {
  if (paragraph.length > LONGEST_SENTENCE || paragraph.search(together) < 0) return [];
  const line = withoutBrackets(paragraph);
  const counts = countsIn(line);
  return matchesIn(line, together).flatMap(match => {
    const size = numerals.indexOf((match[1] ?? '').replace('两', '二')) + 1;
    const total = counts.find(({ start }) => start === match.index + match[0].length);
    const parts = counts.filter(({ end }) => end <= match.index).slice(-size);
    if (!total?.exact || parts.length < size) return [];
    const ends = [...parts.slice(1).map(({ start }) => start), match.index];
    const arePlain = parts.every(({ end, unit, exact }, index) => {
      const between = line.slice(end, ends[index]);
      return exact && unit === total.unit && between.length <= NAME && !/[。；;（(]|其中/.test(between);
    });
    return arePlain ? [{ parts, total, sum: parts.reduce((all, { value }) => all + value, 0) }] : [];
  });
}
