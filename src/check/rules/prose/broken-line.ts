import { type ProseLine, proseLines } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

const open = /[，、,]$/;
const continued = /^[，。、；：,;）》”]/;

export const brokenLine = defineRule({
  id: 'prose/broken-line',
  name: '段落断开',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation: '一段话以逗号、顿号结尾，或者以标点开头，多半是一句话被断成了两段。从PDF、网页复制文字时最常见。',
  wordings: {
    cut: { what: '这一段以“{sign}”结尾，话没有说完：……{shown}', remedy: '与下一段连起来；确实完了的，改为句号。' },
    begun: { what: '这一段以“{sign}”开头：{shown}……', remedy: '与上一段连起来，或者去掉开头的标点。' },
  },
  examples: {
    wrong: '建立公开内容动态调整机制，\n对未公开的信息进行自查。',
    right: '建立公开内容动态调整机制，对未公开的信息进行自查。',
  },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject).filter(isParagraph)) {
      const place = { path, line };
      if (continued.test(text)) {
        const shown = text.slice(0, 8);
        yield { kind: 'begun', ...place, excerpt: shown, offset: 0, values: { sign: text.charAt(0), shown } };
      }
      if (open.test(text)) {
        const shown = text.slice(-8);
        const offset = text.length - shown.length;
        yield { kind: 'cut', ...place, excerpt: shown, offset, values: { sign: text.slice(-1), shown } };
      }
    }
  },
});

const isParagraph = ({ block }: ProseLine): boolean => block.kind === 'paragraph' && block.role !== 'caption';
