import { reportedRule } from './reported.ts';

export const supplement = reportedRule({
  id: 'data/supplement',
  name: '上级补充要求',
  severity: 'error',
  binding: true,
  explanation:
    '省、市可以用一个补充文件提出统一格式之外的要求（运行时用 --schema 指定）。数据文件不符合这些要求的地方在这里列出。',
  examples: {
    wrong: '机关:\n  名称: 柳河镇人民政府      # 补充文件要求写明电话',
    right: '机关:\n  名称: 柳河镇人民政府\n  电话: 0000-1234567',
  },
});
