import { proseLines } from '../../prose/lines.ts';
import { defineRule } from '../../rule.ts';

const odd =
  /(?:(?:政府信息|信息公开|依申请公开)(?:的)?申请|(?<=(?:收到|受理|办理|接到|新收|答复|办结)(?:的)?)(?:政府信息)?依申请公开(?:政府信息|信息|申请)?)[共计为达]{0,2}\s*[0-9０-９]{1,8}\s*(条|件次|人次|次)|(?<![0-9０-９])[0-9０-９]{1,8}\s*(条|件次|人次|次)(?:的)?(?:政府信息|信息|依申请)公开申请/;
/** Part of each way to say it, and quickly looked for. */
const counted = /[0-9０-９]\s*(?:条|件次|人次|次)/;

export const unit = defineRule({
  id: 'prose/unit',
  name: '申请的量词',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation: '政府信息公开申请以“件”为单位，与表格一致；写成“条”“件次”，读的人会以为是另一个数。',
  wordings: {
    odd: { what: '申请的单位写成了“{unit}”：{shown}。', remedy: '改为“件”。' },
  },
  examples: { wrong: '收到政府信息公开申请5条。', right: '收到政府信息公开申请5件。' },
  *check(subject) {
    for (const { path, line, text } of proseLines(subject)) {
      const match = counted.test(text) ? odd.exec(text) : null;
      if (!match) continue;
      const [shown, after, before] = match;
      yield {
        kind: 'odd',
        path,
        line,
        excerpt: shown,
        offset: match.index,
        values: { shown, unit: after ?? before ?? '' },
      };
    }
  },
});
