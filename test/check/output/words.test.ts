/** Words that all outputs for people share. */
import { describe, expect, it } from 'vitest';
import type { Location } from '../../../src/check/finding.ts';
import { countWords, sentence, whereWords } from '../../../src/check/output/words.ts';

it.each([
  ['换成实际内容', '换成实际内容。'],
  ['换成实际内容。', '换成实际内容。'],
  ['改为“总体情况”', '改为“总体情况”。'],
  ['例如：“考核结果为……。”', '例如：“考核结果为……。”'],
  ['是不是“总计”？写明', '是不是“总计”？写明。'],
])('%s ends with one full stop', (message, whole) => {
  expect(sentence(message)).toBe(whole);
});

describe('a place in words', () => {
  const table = '收到和处理政府信息公开申请情况';
  it.each<[string, Location]>([
    ['', {}],
    ['第 3 行　发布—日期', { line: 3, column: 5, path: '发布.日期' }],
    ['第 3 行　总体情况', { line: 3, path: '总体情况', part: '总体情况' }],
    ['第 2 页第 14 段　总体情况，第 3 段', { page: 2, paragraph: 14, part: '总体情况', index: 3 }],
    [
      `${table}，“予以公开”行“自然人”栏`,
      { part: table, row: '予以公开', cell: '自然人', path: `${table}.予以公开.自然人` },
    ],
    [`${table}，“予以公开”行`, { part: table, row: '予以公开', path: `${table}.予以公开` }],
    [
      '主动公开政府信息情况，“行政许可”行',
      {
        part: '主动公开政府信息情况',
        row: '行政许可',
        cell: '本年处理决定数量',
        path: '主动公开政府信息情况.行政许可',
      },
    ],
    ['工作表“三、申请” C5　年度', { sheet: '三、申请', reference: 'C5', path: '年度' }],
    ['工作表“三、申请”　年度', { sheet: '三、申请', path: '年度' }],
  ])('%s', (words, location) => {
    expect(whereWords(location)).toBe(words);
  });
});

it.each([
  [{ error: 2, warning: 0, hint: 1 }, '2 处错误、1 处提示'],
  [{ error: 0, warning: 0, hint: 0 }, ''],
])('%j is counted in words', (counts, words) => {
  expect(countWords(counts)).toBe(words);
});
