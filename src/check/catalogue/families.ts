/** The families of rules, in the order in which they are listed. */
import type { Family } from '../rule.ts';

export interface FamilyWords {
  readonly id: Family;
  /** What the family is called. */
  readonly name: string;
  /** What its rules look after, in one sentence. */
  readonly about: string;
}

export const families: readonly FamilyWords[] = [
  { id: 'sum', name: '合计与勾稽', about: '表格里的合计对不对，收到的申请件件有没有着落。' },
  { id: 'year', name: '与上年衔接', about: '今年的数与上年年报接不接得上；提供上年年报时才核对。' },
  { id: 'table', name: '表格', about: '表格的行、列、名称和每一格的写法。' },
  { id: 'format', name: '格式', about: '标题、六个部分的顺序和序号。' },
  { id: 'content', name: '内容', about: '应当写的有没有写到，有没有模板里的字忘了删。' },
  { id: 'prose', name: '文字', about: '文字与表格是否一致，错字、标点和不妥的说法。' },
  { id: 'privacy', name: '个人信息', about: '不应当公开的证件号码、电话、账号和姓名。' },
  { id: 'draft', name: '文稿', about: '文稿里留下的修订、批注、隐藏内容和属性。' },
  { id: 'data', name: '数据文件', about: '数据文件填没填全，写法能不能读懂。' },
  { id: 'date', name: '日期', about: '发布日期和落款日期合不合理。' },
];
