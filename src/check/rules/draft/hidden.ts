import type { Sightings } from '../../../document/traces.ts';
import { defineRule } from '../../rule.ts';
import { paragraphPlace } from '../../subject/paragraph-place.ts';

export const hidden = defineRule({
  id: 'draft/hidden',
  name: '隐藏内容',
  severity: 'warning',
  appliesTo: ['draft'],
  explanation:
    '隐藏文字打印时看不见，公布后却能被翻出来；文本框里的字换个软件打开就可能错位或丢失；嵌入的工作簿会把整份底稿带出去。公布前都要清理。',
  wordings: {
    text: { what: '文稿里有{count}处隐藏文字{sample}。', remedy: '选中全文，取消“隐藏”，核对后删去不该有的。' },
    box: { what: '文稿里有{count}个带文字的文本框{sample}。', remedy: '把框里的字移到正文里，再删去文本框。' },
    object: {
      what: '文稿里嵌入了{count}个别的文件（如工作簿）{sample}。',
      remedy: '改成图片或普通表格，再删去嵌入的文件。',
    },
  },
  examples: { wrong: '（隐藏文字）此处数据待核实', right: '文稿里没有隐藏文字、文本框和嵌入的文件' },
  *check(subject) {
    if (subject.source.kind !== 'draft') return;
    const { hidden: text, textBoxes, embedded } = subject.source.traces;
    const found = [
      { kind: 'text', of: text },
      { kind: 'box', of: textBoxes },
      { kind: 'object', of: embedded },
    ] as const;
    for (const { kind, of } of found) {
      const words = firstWords(of);
      if (of.count === 0) continue;
      const values = { count: of.count, sample: words === '' ? '' : `，如“${words}”` };
      const place = paragraphPlace(subject, of.first[0]?.paragraph ?? 1);
      yield { kind, ...place, ...(words !== '' && { excerpt: words }), values };
    }
  },
});

const firstWords = ({ first }: Sightings): string => first.find(({ words }) => words !== '')?.words ?? '';
