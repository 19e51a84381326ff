import { sumRule } from './sum-rule.ts';

export const reviewTotal = sumRule({
  id: 'sum/review-total',
  name: '复议诉讼总计不符',
  explanation: '第四部分有三组数字：行政复议一组，行政诉讼两组。每一组的总计，都等于这一组四项结果之和。',
  broken: {
    what: '“{line}”：四项结果相加是 {left}，总计填的是 {right}，相差 {difference}{blanks}。',
    remedy: '请查对“{line}”的四项结果：都没有错的，总计改为 {left}{candidates}。',
  },
  examples: {
    wrong: '行政复议：结果维持 1、尚未审结 1，总计写成 1',
    right: '行政复议：结果维持 1、尚未审结 1，总计 2',
  },
});
