/** How an office is reached, as far as the opening of its report says so: 「（地址：…，电话：…，邮编：…）」. */
import type { Narrative, Report } from '../report/report.ts';

type Contact = Partial<Pick<Report['organ'], 'address' | 'phone' | 'postcode' | 'email'>>;

/** Each only where what follows the label has the form that it must have. 网址 may be the site's or the electronic version's. */
const forms: Readonly<Record<keyof Contact, RegExp>> = {
  address: /(?:办公|联系|通[讯信])?地址[:：] ?([^，。；、,;（）()：:\s]{4,40})/,
  phone: /电话(?:号码)?[:：] ?((?:[（(]0\d{2,3}[）)])?\d[\d－—-]{5,}\d)/,
  postcode: /(?:邮编|邮政编码)[:：] ?(\d{6})(?!\d)/,
  email: /(?:邮箱|邮件|[Ee]-?mail)(?:地址)?[:：] ?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/,
};

/** What is said in two ways is not taken: it is not known which of the two is the office's. */
export function contactIn(opening: Narrative): Contact {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([field, form]) => {
      const found = new Set([...opening.matchAll(new RegExp(form, 'g'))].map(([, value = '']) => value));
      return found.size === 1 ? [...found].map(value => [field, value]) : [];
    }),
  );
}
