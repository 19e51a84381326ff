import { reportedRule } from './reported.ts';

export const missingKey = reportedRule({
  id: 'data/missing-key',
  name: '缺少栏目',
  severity: 'error',
  binding: true,
  explanation: '数据文件缺少报告必须有的栏目，例如年度、机关名称。没有这一栏，报告就生成不完整。',
  examples: {
    wrong: '机关:\n  类型: 乡镇人民政府',
    right: '机关:\n  名称: 柳河镇人民政府\n  类型: 乡镇人民政府',
  },
});
