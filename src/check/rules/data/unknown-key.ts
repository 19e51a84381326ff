import { reportedRule } from './reported.ts';

export const unknownKey = reportedRule({
  id: 'data/unknown-key',
  name: '多余的栏目',
  severity: 'error',
  binding: true,
  explanation:
    '数据文件里的栏目名称必须与统一格式的名称一致。写错一个字，后面的数字就不会进入报告，所以不认识的名称一律指出，并给出最相近的正确名称。',
  mendable: '名称只是全角半角、空格、引号不同，或者前面带了序号的：改为统一格式的名称；少字错字的不改。',
  examples: {
    wrong: '主动公开政府信息情况:\n  规范性文件: { 本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 6 }',
    right: '主动公开政府信息情况:\n  行政规范性文件: { 本年制发件数: 1, 本年废止件数: 0, 现行有效件数: 6 }',
  },
});
