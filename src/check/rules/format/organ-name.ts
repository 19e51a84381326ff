import { distance } from 'fastest-levenshtein';
import { organKindOfName } from '../../../format/index.ts';
import { titleLines } from '../../../report/report.ts';
import { withoutBlanks } from '../../../text/blanks.ts';
import { namesOf, ownNames } from '../../prose/own-names.ts';
import { defineRule } from '../../rule.ts';

/** A government of a place: another's signature is left over from a report that was copied, while offices may sign for an organ. */
const government = /^(\p{Script=Han}{2,20})(镇人民政府|乡人民政府|街道办事处|县人民政府)$/u;
/** A place, where the name of an organ belongs. */
const place = /(?:[镇乡县]|街道|[^社园小]区)$/;

export const organName = defineRule({
  id: 'format/organ-name',
  name: '标题、落款的机关名称',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation:
    '标题里写发布机关的全称，如“示例镇人民政府”，不写“示例镇”；落款是另一个乡镇、街道或者县的，多半是照抄时没有改，作警告；机关类型与名称不合的也是。',
  wordings: {
    short: { what: '标题里的机关是“{found}”，机关名称是“{name}”。', remedy: '标题写机关全称：{name}。' },
    place: {
      what: '机关名称“{found}”像是地名，不是机关的全称。',
      remedy: '写全称，如“{found}人民政府”“{found}办事处”。',
    },
    signature: {
      what: '落款是“{found}”，标题里的机关是“{name}”。',
      remedy: '核对落款，特别是照抄了其他机关的年报时；写错了的，改为“{name}”。',
    },
    kind: {
      what: '机关类型写的是“{kind}”，看名称“{name}”，应当是“{wanted}”。',
      remedy: '核对机关类型：公布时限、能不能制定规章，都按它核对。',
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
    const { kind } = subject.report.organ;
    const wanted = organKindOfName(name);
    if (kind !== undefined && wanted !== undefined && kind !== wanted) {
      yield { kind: 'kind', path: 'organ.kind', severity: 'warning', values: { kind, name, wanted } };
    }
    const signed = subject.report.signature.agency;
    if (signed !== undefined && isAnother(withoutBlanks(signed), name)) {
      yield { kind: 'signature', path: 'signature.agency', severity: 'warning', values: { found: signed, name } };
    }
    const full = signed === undefined ? name : withoutBlanks(signed);
    if (full.length > name.length && !full.endsWith(name) && namesOf(full).includes(name)) {
      yield { kind: 'short', path: 'title', values: { found: name, name: full } };
      return;
    }
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
    const title = withoutBlanks(titleLines(subject.report).join(''));
    if (title.includes(name) || listed?.shortNames.some(short => title.includes(short))) return;
    const found = ownNames(subject).find(candidate => title.includes(candidate));
    if (found) yield { kind: 'short', path: 'title', values: { found, name } };
  },
});

/** 河湾镇人民政府 under a report of 沙坪镇人民政府; 安水县沙坪镇人民政府 is the same one with its county. */
function isAnother(signed: string, name: string): boolean {
  const [, place = '', kind] = government.exec(signed) ?? [];
  const [, ownPlace = '', ownKind] = government.exec(name) ?? [];
  if (kind === undefined || kind !== ownKind) return false;
  return !place.endsWith(ownPlace) && !ownPlace.endsWith(place);
}
