import { format2021, type Part } from '../../../format/index.ts';
import { speaksOf } from '../../../format/part-gist.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { chineseNumber } from '../../../text/chinese-number.ts';
import { linesOf, type ProseLine } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

/** So many parts named together are meant as the list of all. */
const LISTED = 3;
/** 「……及改进情况等。」 does not say that these are all. */
const openEnd = /等(?:部分|内容|方面|情况)?(?:组成|构成)?(?:[。；，]|$)/;
const abridged = /等(?:[6六]个?(?:大?部分|方面))/;
const ofReport = /(?:报告|全文)(?:共?由|共?分为|包括|共)[^。]{0,200}?[\d一二三四五六七八九十]+个部分/;
const count = /([\d一二三四五六七八九十]+)个?(?:部分|方面)/;

export const preambleParts = defineRule({
  id: 'content/preamble-parts',
  name: '引言列的部分不对',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: format2021.reference,
  explanation:
    '引言里如果列出报告由哪几部分组成，应当与正文的六个部分一致：名称、顺序、个数都对得上。沿用前几年的引言时最容易出错。',
  wordings: {
    missing: { what: '引言列出的各部分里没有{parts}。', remedy: '照六个部分的标题补上或改正。' },
    order: { what: '引言列出的顺序与正文不同：“{part}”列早了。', remedy: '按“一、”至“六、”的顺序列出。' },
    wording: { what: '引言里把“{part}”写成了“{shown}”。', remedy: '照正文的标题写：{part}。' },
    count: { what: '引言说报告有“{shown}”，统一格式是六个部分。', remedy: '改为六个部分。' },
  },
  examples: {
    wrong:
      '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等五个部分。',
    right:
      '本报告包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分。',
  },
  *check(subject) {
    for (const line of linesOf(subject, 'opening')) {
      const text = withoutBlanks(line.text);
      const named = format2021.parts.flatMap(part => {
        const at = positionOf(part, text);
        return at === undefined ? [] : [{ part, at, isVariant: !text.includes(part.label) }];
      });
      if (named.length < LISTED) {
        // In words of its own, but with a number: 「本报告由……等七个部分组成」.
        if (ofReport.test(text)) yield* wrongCount(line, text);
        continue;
      }
      const place = { path: line.path, line: line.line };
      const items = itemsAround(text, named);
      const missing = format2021.parts.filter(
        part => !named.some(other => other.part === part) && !items.some(item => isAbout(part, item)),
      );
      // 「总体情况、主动公开政府信息情况等六个部分」 names a few of them.
      if (missing.length > 2 && abridged.test(text)) continue;
      if (missing.length > 0) {
        const severity = openEnd.test(text.slice(named.at(-1)?.at ?? 0)) ? ({ severity: 'hint' } as const) : {};
        yield {
          kind: 'missing',
          ...place,
          ...severity,
          values: { parts: missing.map(({ label }) => `“${label}”`).join('') },
        };
      }
      if (missing.length === 0) yield* otherwise(line, named, items);
      const early = named.find(({ at }, index) => named.slice(0, index).some(before => before.at > at));
      if (early) yield { kind: 'order', ...place, values: { part: early.part.label } };
      // Five named and 「五个部分」 is one mistake.
      if (missing.length === 0) yield* wrongCount(line, text);
    }
  },
});

interface Named {
  readonly part: Part;
  readonly at: number;
  /** Not by its label. */
  readonly isVariant: boolean;
}

/** What is often written for two of the parts; the others are told by anybody in words of their own. */
const otherWords: Readonly<Partial<Record<Part['id'], RegExp>>> = {
  overview: /^(?:.{0,6})?(?:概述|概况|基本情况)$/,
  problems: /^(?:存在)?的?(?:主要)?(?:问题|不足)(?:及|和|与|以及)(?:下一步)?(?:整改|改进)(?:的)?(?:措施|打算)$/,
};

/** The first part that is meant by other words: 「概述」「存在问题及改进措施」. */
function* otherwise({ path, line }: ProseLine, named: readonly Named[], items: readonly string[]) {
  for (const part of format2021.parts) {
    if (named.some(other => other.part === part && !other.isVariant)) continue;
    const shown = items
      .map(item => item.replace(/^.*(?:包括|由|分为)/, ''))
      .find(item => otherWords[part.id]?.test(item));
    if (shown === undefined) continue;
    const values = { part: part.label, shown };
    yield { kind: 'wording' as const, path, line, excerpt: shown, severity: 'hint' as const, values };
    return;
  }
}

/** Where a part is named, by its label or in another wording of it. */
function positionOf({ label, variants }: Part, text: string): number | undefined {
  const at = [label, ...variants].map(name => text.indexOf(name)).filter(index => index >= 0);
  return at.length > 0 ? Math.min(...at) : undefined;
}

/** The sentence of the list, item by item; parts are often listed in words of their own: 依申请公开政府信息情况. */
function itemsAround(text: string, named: readonly { readonly at: number }[]): readonly string[] {
  const places = named.map(({ at }) => at);
  const start = text.lastIndexOf('。', Math.min(...places)) + 1;
  const end = text.indexOf('。', Math.max(...places));
  return text.slice(start, end < 0 ? undefined : end).split(/[、，,；;：:]|(?<=情况)(?:以?及|和|与)/);
}

/** 「因政府信息公开申请行政复议情况」 is no list of applications. */
const isAbout = (part: Part, item: string): boolean =>
  speaksOf(part, item) &&
  !(part.id === 'applications' && format2021.parts.some(other => other.id === 'review' && speaksOf(other, item)));

function* wrongCount({ path, line }: ProseLine, text: string) {
  const [shown, number = ''] = count.exec(text) ?? [];
  if (shown === undefined) return;
  const value = chineseNumber(number) ?? Number(number);
  if (value === format2021.parts.length) return;
  yield { kind: 'count' as const, path, line, excerpt: shown, values: { shown } };
}
