import { halfWidth, ofNumbers } from '../../../text/half-width.ts';
import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { masked } from '../../prose/masked.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule } from '../../rule.ts';
import { mailHostList } from '../../words/lists.ts';
import { anyOf, wordsIn } from '../../words/word-list.ts';

const mobile = /1[3-9](?<=(?:^|[^\d.\-A-Za-z/=])(?:\+?86[- ]?)?..)\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\d\-A-Za-z])/g;
const mail = new RegExp(`[\\w.+-]{1,64}@${anyOf(wordsIn(mailHostList, '域名'))}`, 'gi');

/** Part of each: digits that may be full-width, and the sign of mail. */
const sign = /[1１][3-9３-９][0-9０-９][- ]?[0-9０-９]{4}|@/;
const contacts = sought(sign, mobile, mail);

export const mobileNumber = defineRule({
  id: 'privacy/mobile',
  name: '个人手机号码和邮箱',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: '《中华人民共和国个人信息保护法》',
  explanation: '联系方式用办公电话。个人手机号码公布后难以收回；个人邮箱只作提示。办公座机不算。',
  wordings: {
    mobile: { what: '这里有一个手机号码：{shown}。', remedy: '换成办公电话；确为公布的值班手机的，可以豁免。' },
    mail: { what: '这里的邮箱像是个人邮箱：{shown}。', remedy: '有单位邮箱的，换成单位邮箱。' },
  },
  examples: { wrong: '联系电话：13800000000。', right: '联系电话：0000-0000000。' },
  *check(subject) {
    const { phone, email } = subject.report.organ;
    const fields = [
      { path: 'organ.phone', text: phone ?? '' },
      { path: 'organ.email', text: email ?? '' },
    ];
    for (const source of [...linesWith(subject, contacts), ...fields]) {
      const { path, text } = source;
      const place = (offset: number) => (isLine(source) ? { path, line: source.line, offset } : { path });
      for (const match of matchesIn(halfWidth(text, ofNumbers), mobile)) {
        const shown = masked(match[0]);
        yield { kind: 'mobile', ...place(match.index), excerpt: shown, values: { shown } };
      }
      for (const match of matchesIn(text, mail)) {
        const [name = '', host = ''] = match[0].split('@');
        // As long as what it hides, so that it can stand in the line in its place.
        const kept = Math.min(2, name.length - 1);
        const shown = `${name.slice(0, kept)}${'*'.repeat(name.length - kept)}@${host}`;
        yield { kind: 'mail', ...place(match.index), severity: 'hint', excerpt: shown, values: { shown } };
      }
    }
  },
});

const isLine = (source: ProseLine | { readonly path: string; readonly text: string }): source is ProseLine =>
  'line' in source;
