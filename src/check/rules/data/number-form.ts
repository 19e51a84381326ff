import { reportedRule } from './reported.ts';

export const dataNumberForm = reportedRule({
  id: 'data/number-form',
  name: '数字写法',
  severity: 'hint',
  explanation:
    '数字里用了全角数字、千位分隔符或空格。意思读得懂，已经按数字计入，但建议改成普通的半角数字，免得别处再用时出错。',
  mendable: '全部：改为半角数字，去掉逗号和空格，数值不变。',
  examples: { wrong: '行政处罚: １２', right: '行政处罚: 12' },
});
