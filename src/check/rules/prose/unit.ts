import { linesWith } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';

const odd =
  /(?:(?:政府信息|信息公开|依申请公开)(?:的)?申请|(?<=(?:收到|受理|办理|接到|新收|答复|办结)(?:的)?)(?:政府信息)?依申请公开(?:政府信息|信息|申请)?)[共计为达]{0,2}\s*[0-9０-９]{1,8}\s*(条|件次|人次|次)|(?<![0-9０-９])[0-9０-９]{1,8}\s*(条|件次|人次|次)(?:的)?(?:政府信息|信息|依申请)公开申请/;
/** 办结57条 before its outcomes, in a line on nothing else that is dealt with. */
const handled =
  /(?<=(?:办结|答复|办理|受理)(?:申请)?(?:共计|总计|共)?[ ]*)[0-9０-９]{1,8}[ ]*(条|件次)(?=[^。；]{0,40}(?:予以公开|部分公开|不予公开|无法提供))/;
const otherMatter = /建议|提案|工单|留言|诉求|咨询|信件|来信|热线/;
/** 刊发信息75，: what is published or handled is counted in something. */
const bare =
  /(?:发布|公开|刊发|推送|编发|转发|收到|受理|答复|办结)(?:了|各类|政府|政务|公开|动态|相关|有关|主动)*(?:信息|文章|稿件|推文|申请|消息)(?:共计|共|总计|计)?\s*\d{1,7}(?=[，。；、])/g;
/** 2024共收到…: a year at the beginning of a clause that a deed follows. */
const bareYear =
  /(?<=^|[，。；：])20[12]\d(?=依托|共[收受主发公]|[我本](?:局|镇|乡|县|市|区|办|委|街|机关|单位)|全[年县市区镇乡]|累计|收到|受理|通过|主动公开|围绕)/g;
/** Part of each way to say it, and quickly looked for. */
const uncounted = /\d[，。；、]/;
const counted = /[0-9０-９]\s*(?:条|件次|人次|次)/;
const yearless = /20[12]\d[依共我本全累收受通主围]/;
const either = new RegExp(`${uncounted.source}|${counted.source}|${yearless.source}`);
const countings = sought(either, bare, odd, handled, bareYear);

export const unit = defineRule({
  id: 'prose/unit',
  name: '申请的量词',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation:
    '政府信息公开申请以“件”为单位，与表格一致；写成“条”“件次”，读的人会以为是另一个数。公开的信息、收到的申请只写数字、漏了单位的，年份后面漏了“年”字的，作警告。',
  wordings: {
    none: {
      what: '“{shown}”：数字后面没有单位。',
      remedy: '补上单位，如“条”“件”“篇”。',
    },
    year: { what: '“{shown}”后面漏了“年”字。', remedy: '改为“{shown}年”。' },
    odd: { what: '申请的单位写成了“{unit}”：{shown}。', remedy: '改为“件”。' },
  },
  examples: { wrong: '收到政府信息公开申请5条。', right: '收到政府信息公开申请5件。' },
  *check(subject) {
    for (const { path, line, text } of linesWith(subject, countings)) {
      for (const { 0: shown, index } of uncounted.test(text) ? matchesIn(text, bare) : []) {
        yield { kind: 'none', path, line, excerpt: shown, offset: index, severity: 'warning', values: { shown } };
      }
      for (const { 0: shown, index } of yearless.test(text) ? matchesIn(text, bareYear) : []) {
        yield { kind: 'year', path, line, excerpt: shown, offset: index, severity: 'warning', values: { shown } };
      }
      const isCounted = counted.test(text);
      const match = isCounted ? (odd.exec(text) ?? (otherMatter.test(text) ? null : handled.exec(text))) : null;
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
