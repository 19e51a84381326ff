import { linesOf } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

const nothingMore =
  /(?<!除[^。；]{0,30})(?:没有|无|不存在)(?:其他|其它|另外)?(?:需要|需|应当|应)?(?:报告|说明)?的?(?:其他|其它)?(?:需要报告的|需报告的|需要说明的)?事项/;
const bareNothing = /^(?:暂?无|没有)[。.]?$/;
/** Items that themselves report nothing. */
const negative = /没有|未|无|不存在/;
/** Shorter lines are headings and endings, unless they count something. */
const ITEM = 12;
const COUNTED = 6;

export const contradiction = defineRule({
  id: 'content/contradiction',
  name: '前后矛盾',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation: '第六部分先说“没有其他需要报告的事项”，后面又列出事项，读的人不知道该信哪一句。',
  wordings: {
    more: {
      what: '这里说“{shown}”，后面又写了别的事项：“{item}……”',
      remedy: '把这句话移到最后，改为“除上述情况外，没有其他需要报告的事项”；或者删去其中一处。',
    },
  },
  examples: {
    wrong: '（一）没有其他需要报告的事项。\n（二）2022年，我镇办理人大代表建议3件，结果全部公开。',
    right: '（一）2022年，我镇办理人大代表建议3件，结果全部公开。\n（二）没有其他需要报告的事项。',
  },
  *check(subject) {
    const lines = linesOf(subject, 'otherMatters');
    for (const [index, { path, line, text }] of lines.entries()) {
      // 无 below a heading is said of that item alone.
      const said = (index === 0 && bareNothing.exec(text)) || nothingMore.exec(text);
      if (!said) continue;
      const [shown] = said;
      const rest = text.slice(said.index + shown.length).replace(/^[。；，]/, '');
      const after = [rest, ...lines.slice(index + 1).map(later => later.text)];
      const item = after.find(
        candidate => candidate.length >= (/\d/.test(candidate) ? COUNTED : ITEM) && !negative.test(candidate),
      );
      if (item === undefined) continue;
      yield {
        kind: 'more',
        path,
        line,
        excerpt: shown,
        offset: said.index,
        values: { shown: shown.replace(/[。.]$/, ''), item: item.slice(0, ITEM) },
      };
      return;
    }
  },
});
