import { chartName } from '../../../document/narrative.ts';
import { resolvePath } from '../../../report/paths.ts';
import { UNFILLED } from '../../../report/report.ts';
import { leftovers } from '../../prose/leftovers.ts';
import { isMatchedInProse, mayBeInProse, proseLines } from '../../prose/lines.ts';
import { type Sought, sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** 草稿, 送审稿, 征求意见稿; what else is printed across pages is an office's own affair. */
const notFinal = /稿|样[本张]|DRAFT/i;
const braces = sought(['{{'], /\{\{[^{}]{0,60}\}\}/);
const chartMark = sought(['〔图表'], /〔图表[：:][^〕]{0,60}〕/);

export const placeholder = defineRule({
  id: 'content/placeholder',
  name: '残留的占位文字',
  severity: 'error',
  appliesTo: ['data', 'draft'],
  explanation:
    '模板、空白表和文字处理软件留下的提示语、××、书签、网页代码，公布前要删掉或换成实际内容；各页上的“草稿”“送审稿”也要去掉，作警告。“{{名称}}”没有换成数字，是名称写错了。',
  wordings: {
    'chart-mark': {
      what: '“{shown}”夹在句子里，放不出图。',
      remedy: '在要放图的地方另起一行，只写“{shown}”；只是提到这张图的，写它的标题，如“见图1”。',
    },
    watermark: { what: '每一页上都印着“{shown}”。', remedy: '定稿后去掉；用数据文件的，不加 --draft 重新生成。' },
    leftover: { what: '这里留着没有填写或没有删掉的“{shown}”。', remedy: '换成实际内容；用不着的删掉。' },
  },
  examples: {
    wrong: '2022年，××镇共公开信息（文字描述）条。',
    right: '2022年，示例镇共公开信息105条。',
  },
  *check(subject) {
    const isDraft = subject.source.kind === 'draft';
    // A draft's title is left out of its report where it has the usual form.
    const title = subject.report.title ?? (isDraft ? subject.document.title : undefined);
    const found = (what: Sought): readonly RegExp[] =>
      what.patterns.filter(
        pattern =>
          (mayBeInProse(subject, what) && isMatchedInProse(subject, pattern)) ||
          (title !== undefined && pattern.test(title)),
      );
    if (isDraft) yield* unfilledParts(subject);
    const { watermark } = subject.document;
    if (isDraft && watermark !== undefined && notFinal.test(watermark)) {
      yield { kind: 'watermark', path: 'title', values: { shown: watermark }, severity: 'warning' };
    }
    const patterns = [...leftovers, ...(isDraft ? [braces] : [])].flatMap(found);
    const [chartPattern] = found(chartMark);
    if (patterns.length === 0 && !chartPattern) return;
    const lines = proseLines(subject).map(({ path, line, text }) => ({ path, line, text }));
    const all = !title ? lines : [{ path: 'title', line: undefined, text: title }, ...lines];
    for (const { path, line, text } of all) {
      const mark = chartPattern?.exec(text);
      // One that stands alone is a chart, or told as missing when the page is made.
      if (mark && line !== undefined && (isDraft || chartName(text) === undefined)) {
        const [shown] = mark;
        yield { kind: 'chart-mark', path, line, offset: mark.index, excerpt: shown, values: { shown } };
      }
      // In a data file it is a value not yet given, which data/unfilled tells.
      const isValue = !isDraft && text.includes(UNFILLED);
      const filled = isValue ? text.replaceAll(UNFILLED, '填'.repeat(UNFILLED.length)) : text;
      const told: (readonly [number, number])[] = [];
      for (const pattern of patterns) {
        const match = pattern.exec(filled);
        if (!match) continue;
        const [shown] = match;
        const [start, end] = [match.index, match.index + shown.length];
        // 「（此处填写内容）」 is one left-over, though two patterns know it.
        if (told.some(([from, to]) => start < to && from < end)) continue;
        told.push([start, end]);
        const place = line === undefined ? { path } : { path, line, offset: match.index };
        yield { kind: 'leftover', ...place, excerpt: shown, values: { shown } };
      }
    }
  },
});

/** A part that says nothing else has no line in a draft. */
function* unfilledParts({ raw, format }: Subject): Iterable<Fact<'leftover'>> {
  for (const [path, text] of raw) {
    if (text === UNFILLED && !resolvePath(path, format).row)
      yield { kind: 'leftover', path, values: { shown: UNFILLED } };
  }
}
