/** Parts that are listed and then added up. */
import { describe, expect, it } from 'vitest';
import { trailingSumsIn } from '../../../src/check/prose/trailing-sums.ts';

/** `23件: 9件 15件` */
const read = (sentence: string): string =>
  trailingSumsIn(sentence)
    .map(({ total, parts }) => {
      const [whole, ...listed] = [total, ...parts].map(({ start, end }) => sentence.slice(start, end));
      return `${whole}: ${listed.join(' ')}`;
    })
    .join('; ');

describe('a sum behind its parts', () => {
  it.each([
    ['办理人大代表建议9件、政协提案15件，合计23件，全部办复', '23件: 9件 15件'],
    ['办理热线工单51件、信箱来信6件、网络问政8件，共68件', '68件: 51件 6件 8件'],
    ['建成专区，其中镇级1个、村级16个，共18个', '18个: 1个 16个'],
    ['办理建议3件和提案5件，两项合计9件', '9件: 3件 5件'],
  ])('in “%s” is wrong', (sentence, wanted) => {
    expect(read(sentence)).toBe(wanted);
  });

  it.each([
    '办理人大代表建议9件、政协提案15件，合计24件',
    '主办3件，会办4件、分办2件，共9件',
    '投诉3件，举报5件、咨询4件，共12件',
    '线上培训2期、380人，线下232人，共612人',
    '办理建议3件、提案约5件，共9件',
    '发放资料3份、宣传品5份，共发放20次',
    '公开信息3条、公告5条，部分重复发布，共6条',
    '比上年增加建议3件、提案5件，共12件',
    '办理建议3件，提案5件，共12件',
    '开展活动3场、座谈2场，共5个村参加',
  ])('in “%s” is right, or of something else', sentence => {
    expect(read(sentence)).toBe('');
  });
});
