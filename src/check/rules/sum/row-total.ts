import { sumRule } from './sum-rule.ts';

export const rowTotal = sumRule({
  id: 'sum/row-total',
  name: '行总计不符',
  explanation:
    '第三部分表格每一行的总计，等于这一行自然人和五类法人或其他组织之和。总计空着的，由“空白格”另行提醒；数据文件不写总计时，总计由程序算出，不会不符。',
  broken: {
    what: '“{line}”行：各栏相加是 {left}，总计填的是 {right}，相差 {difference}{blanks}。',
    remedy: '请查对“{line}”行：各栏都没有错的，总计改为 {left}{candidates}。',
  },
  examples: {
    wrong: '予以公开：自然人 2、商业企业 1，总计写成 2',
    right: '予以公开：自然人 2、商业企业 1，总计 3',
  },
});
