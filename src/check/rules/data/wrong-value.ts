import { reportedRule } from './reported.ts';

export const wrongValue = reportedRule({
  id: 'data/wrong-value',
  name: '填写不合要求',
  severity: 'error',
  binding: true,
  explanation:
    '这一栏填的内容读不成它应有的样子：件数必须是不小于 0 的整数，收费金额以万元为单位、最多四位小数，日期写成 2023-01-20。没有的写 0 或者“无”，不能写横线、斜线或省略号。',
  mendable: '“格式”的文号只是括号、全角半角、空格写得不同的：改为规定的写法；别的不改。',
  examples: { wrong: '行政处罚: /', right: '行政处罚: 0' },
});
