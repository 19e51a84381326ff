import { sumRule } from './sum-rule.ts';

export const outcomeTotal = sumRule({
  id: 'sum/outcome-total',
  name: '办理结果总计不符',
  explanation:
    '第三部分“本年度办理结果”的总计，每一栏都要等于上面各项办理结果之和。一件申请只计入一种结果。数据文件不写总计时，总计由程序算出，不会不符。',
  broken: {
    what: '“{line}”栏：各项办理结果相加是 {left}，总计填的是 {right}，相差 {difference}{blanks}{cancels}。',
    remedy: '请查对“{line}”栏：各项都没有错的，总计改为 {left}{candidates}。',
  },
  examples: {
    wrong: '自然人一栏：予以公开 2、部分公开 1、其余 0，总计写成 4',
    right: '自然人一栏：予以公开 2、部分公开 1、其余 0，总计 3',
  },
});
