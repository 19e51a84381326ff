import type { FileProperties } from '../../../document/traces.ts';
import { ownNames } from '../../prose/own-names.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** What programs and shops put in by themselves: it names nobody. */
const nobody =
  /^(?:administrator|admin|user\d*|users?|guest|owner|pc|windows ?用户|微软用户|用户|默认用户|unknown|未知|docx|wps(?: office)?|wps_\d+|kingsoft|microsoft(?: office)?(?: user| word)?|apache poi|libreoffice|python-docx|un-named|openxml.*|ms user|微软中国|china|p ?r ?c|lenovo|dell|hp|asus|acer|huawei|thinkpad|联想|戴尔|惠普|华为|[\d.\-_]+|.*(?:-pc|desktop-\w+|laptop-\w+))$/i;
/** Titles that programs give. */
const noTitle =
  /^(?:文档\d*|文档标题|标题|无标题|新建.*|document\d*|untitled|word ?document|microsoft word.*|powerpoint.*|normal)$/i;

export const metadata = defineRule({
  id: 'draft/metadata',
  name: '文件属性',
  severity: 'warning',
  appliesTo: ['draft'],
  explanation:
    '文件属性里的作者、单位、标题会随文件一起公布。照着别的单位或者往年的文件改，属性里就还是别人的名字、往年的标题。电脑、软件自带的名称不算。',
  wordings: {
    name: {
      what: '文件属性的{fields}是“{found}”，不是本机关。',
      remedy: '在“文件—信息—属性”里改为机关名称，或者清空。',
    },
    title: { what: '文件属性的“标题”是“{found}”，与年报的标题不一样。', remedy: '改为年报的标题，或者清空。' },
    template: { what: '文件套用的模板是“{found}”。', remedy: '模板名称会一起公布；不合适的，改用普通模板再保存。' },
  },
  examples: { wrong: '文件属性　作者：邻县信访局', right: '文件属性　作者：柳河镇人民政府' },
  *check(subject) {
    if (subject.source.kind !== 'draft') return;
    const { author, lastModifiedBy, company, manager, title, template } = subject.source.traces.properties;
    const fields = { 作者: author, 最后保存者: lastModifiedBy, 经理: manager, 单位: company };
    for (const [found, names] of otherNames(fields, subject)) {
      // A name in Latin letters may be a person's, or that of a machine.
      const severity = /\p{Script=Han}/u.test(found) ? {} : { severity: 'hint' as const };
      yield {
        kind: 'name',
        path: 'organ.name',
        values: { fields: names.map(name => `“${name}”`).join(''), found },
        ...severity,
      };
    }
    if (title !== undefined && !noTitle.test(title.trim()) && isOtherTitle(title, subject)) {
      yield { kind: 'title', path: 'title', values: { found: title.trim() } };
    }
    const base = template?.replace(/\.(?:dot[xm]?|wpt)$/i, '') ?? '';
    if (/\p{Script=Han}/u.test(base) && !isOwn(base, subject)) {
      yield { kind: 'template', path: 'title', severity: 'hint', values: { found: base } };
    }
  },
});

/** Names that are not the organ's, each with the properties that hold it. */
function otherNames(
  fields: Readonly<Record<string, FileProperties['author']>>,
  subject: Subject,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const [field, value] of Object.entries(fields)) {
    const found = value?.trim() ?? '';
    if (found === '' || nobody.test(found) || isOwn(found, subject)) continue;
    names.set(found, [...(names.get(found) ?? []), field]);
  }
  return names;
}

const isOwn = (name: string, subject: Subject): boolean => ownNames(subject).some(own => name.includes(own));

const compact = (text: string): string => text.replace(/[\s《》“”]+/g, '');

function isOtherTitle(title: string, { document, report }: Subject): boolean {
  const found = compact(title);
  const own = compact(document.title);
  if (found === '' || own.includes(found) || found.includes(own)) return false;
  // A short title of one's own is no one else's: 2022年年报.
  return !(report.year !== undefined && found.includes(String(report.year)) && !/政府|局|委|办/.test(found));
}
