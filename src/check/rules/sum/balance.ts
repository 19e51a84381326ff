import { sumRule } from './sum-rule.ts';

export const balance = sumRule({
  id: 'sum/balance',
  name: '收支不平衡',
  explanation:
    '第三部分的表格每一栏都要平衡：本年新收加上年结转，等于办理结果总计加结转下年度。收到多少件，就要交代清楚多少件的去向。七栏逐栏核对，不只看总计：两栏一多一少时，总计照样相等。',
  broken: {
    what: '“{line}”栏不平衡：第一项 {first} 加第二项 {second} 等于 {left}，第三项总计 {third} 加第四项 {fourth} 等于 {right}，{more}两项多 {difference}{blanks}{cancels}。',
    remedy: '请对照台账逐项查对“{line}”栏{candidates}。',
  },
  examples: {
    wrong: '自然人一栏：新收 4、上年结转 1，办理结果总计 3、结转下年度 1（4＋1≠3＋1）',
    right: '自然人一栏：新收 4、上年结转 1，办理结果总计 4、结转下年度 1（4＋1＝4＋1）',
  },
});
