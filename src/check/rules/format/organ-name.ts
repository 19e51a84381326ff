import { distance } from 'fastest-levenshtein';
import { titleLines } from '../../../report/report.ts';
import { ownNames } from '../../prose/own-names.ts';
import { defineRule } from '../../rule.ts';

/** A place, where the name of an organ belongs. */
const place = /(?:[镇乡县]|街道|[^社园小]区)$/;

export const organName = defineRule({
  id: 'format/organ-name',
  name: '标题用了机关简称',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation: '标题里写发布机关的全称，如“示例镇人民政府”，不写“示例镇”。',
  wordings: {
    short: { what: '标题里的机关是“{found}”，机关名称是“{name}”。', remedy: '标题写机关全称：{name}。' },
    place: {
      what: '机关名称“{found}”像是地名，不是机关的全称。',
      remedy: '写全称，如“{found}人民政府”“{found}办事处”。',
    },
    unlisted: {
      what: '机关名称“{found}”不在设置的机关名称里，与“{name}”只差一个字。',
      remedy: '核对名称：写错了的，改为“{name}”；是另一个机关的，加到设置的“机关名称”里。',
    },
  },
  examples: { wrong: '示例镇2022年政府信息公开工作年度报告', right: '示例镇人民政府2022年政府信息公开工作年度报告' },
  *check(subject) {
    const { name } = subject.report.organ;
    if (!name) return;
    const { organs } = subject.settings;
    // The title of a draft tells its organ, and may use a short name that was set.
    const listed = organs.find(({ fullName, shortNames }) => fullName === name || shortNames.includes(name));
    const near = listed ? undefined : organs.find(({ fullName }) => distance(fullName, name) === 1);
    if (near) {
      const values = { found: name, name: near.fullName };
      yield { kind: 'unlisted', path: 'organ.name', severity: 'warning', values };
      return;
    }
    if (!listed && place.test(name)) {
      yield { kind: 'place', path: 'organ.name', values: { found: name } };
      return;
    }
    if (subject.report.title === undefined) return;
    const title = titleLines(subject.report).join('').replace(/\s+/g, '');
    if (title.includes(name) || listed?.shortNames.some(short => title.includes(short))) return;
    const found = ownNames(subject).find(candidate => title.includes(candidate));
    if (found) yield { kind: 'short', path: 'title', values: { found, name } };
  },
});
