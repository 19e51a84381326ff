/** What a clerk reads in the comments of a checked draft. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/finding.ts';
import { annotationsOf } from '../../../src/check/output/annotations.ts';

const sum: Finding = {
  rule: 'sum/row-total',
  name: '总计不等于分项之和',
  severity: 'error',
  message: '总计是 8，各栏相加是 7。',
  fingerprint: 'a00000',
  remedy: '核对后改正。',
  basis: '国办公开办函〔2021〕30号',
  location: { part: '收到和处理政府信息公开申请情况', row: '予以公开', cell: '总计', paragraph: 57 },
  excerpt: '8',
};
const blank: Finding = {
  rule: 'table/blank-cell',
  name: '表格空着',
  severity: 'warning',
  message: '这一格是空的。',
  fingerprint: 'a00000',
  remedy: '没有的填 0。',
  location: { paragraph: 60, page: 2 },
};
const missing: Finding = {
  rule: 'format/missing-part',
  name: '缺少一个部分',
  severity: 'hint',
  message: '没有第六部分。',
  fingerprint: 'a00000',
  remedy: '补上。',
  location: { part: '其他需要报告的事项' },
};

describe('findings', () => {
  it('become a comment each, on their words or paragraph', () => {
    const unnamed: Finding = { ...blank, location: { paragraph: 61 } };
    expect(annotationsOf([sum, blank, unnamed])).toStrictEqual([
      {
        paragraph: 57,
        words: '8',
        text: [
          '【错误】总计不等于分项之和　收到和处理政府信息公开申请情况，“予以公开”行“总计”栏',
          '错在哪：总计是 8，各栏相加是 7。',
          '怎么改：核对后改正。',
          '依据：国办公开办函〔2021〕30号',
        ].join('\n'),
      },
      {
        paragraph: 60,
        text: '【警告】表格空着　第 2 页\n错在哪：这一格是空的。\n怎么改：没有的填 0。',
      },
      { paragraph: 61, text: '【警告】表格空着\n错在哪：这一格是空的。\n怎么改：没有的填 0。' },
    ]);
  });

  it('without a paragraph stand together at the beginning', () => {
    const { paragraph: _, ...place } = sum.location;
    expect(annotationsOf([blank, missing, { ...sum, location: place }])).toEqual([
      {
        paragraph: 1,
        text: [
          '以下 2 处，文稿里没有可以标出的位置：',
          '1. 【提示】缺少一个部分　其他需要报告的事项',
          '错在哪：没有第六部分。',
          '怎么改：补上。',
          '2. 【错误】总计不等于分项之和　收到和处理政府信息公开申请情况，“予以公开”行“总计”栏',
          '错在哪：总计是 8，各栏相加是 7。',
          '怎么改：核对后改正。',
          '依据：国办公开办函〔2021〕30号',
        ].join('\n'),
      },
      expect.objectContaining({ paragraph: 60 }),
    ]);
  });

  it('may be none', () => {
    expect(annotationsOf([])).toEqual([]);
  });
});
