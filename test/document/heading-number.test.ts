import { describe, expect, it } from 'vitest';
import { headingNumber } from '../../src/document/heading-number.ts';

describe('the number a line begins with', () => {
  it.each([
    ['一、加强领导', 'part', 1, '一、'],
    ['十一、其他', 'part', 11, '十一、'],
    ['一．总体情况', 'part', 1, '一．'],
    ['二、二维码公开情况', 'part', 2, '二、'],
    ['（一）主动公开', 'section', 1, '（一）'],
    ['(二)依申请公开', 'section', 2, '(二)'],
    ['（ 三 ） 平台建设', 'section', 3, '（ 三 ） '],
    ['（二十三）其他', 'section', 23, '（二十三）'],
    ['㈣监督保障', 'section', 4, '㈣'],
    ['1.公开渠道', 'item', 1, '1.'],
    ['1、公开渠道', 'item', 1, '1、'],
    ['２．公开渠道', 'item', 2, '２．'],
    ['3. 公开渠道', 'item', 3, '3. '],
    ['⒋ 公开渠道', 'item', 4, '⒋ '],
    ['1.2022年主动公开情况', 'item', 1, '1.'],
    ['2、12345热线办理情况', 'item', 2, '2、'],
    ['（1）政府网站', 'subitem', 1, '（1）'],
    ['(10)微信公众号', 'subitem', 10, '(10)'],
    ['⑵ 微博', 'subitem', 2, '⑵ '],
  ] as const)('%s', (line, style, value, number) => {
    expect(headingNumber(line)).toEqual({ style, value, length: number.length });
  });

  it.each([
    '1.5万人次关注',
    '3.15消费者权益日宣传',
    '１．５万人次',
    '2022.',
    '2022.1.1起施行',
    '2022年全年',
    '1.',
    '（一）',
    '一是加强领导',
    '第一，加强领导',
    '一、二季度共发布12条',
    '1、2月份共发布12条',
    '（2022）第3号',
    '十分重视',
    '',
  ])('none in “%s”', line => {
    expect(headingNumber(line)).toBeUndefined();
  });
});
