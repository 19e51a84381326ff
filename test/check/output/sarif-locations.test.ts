/** Places as SARIF says them. */
import { describe, expect, it } from 'vitest';
import { LogicalLocations, regionOf, whereMessage } from '../../../src/check/output/sarif-locations.ts';

describe('the region of a finding', () => {
  const lines = ['年度: 2022', '  落实审核制度,先审查。'];

  it('is its words where they stand there, else its line and column', () => {
    expect(regionOf({ line: 2, column: 5 }, '审核制度', lines)).toEqual({ startLine: 2, startColumn: 5, endColumn: 9 });
    expect(regionOf({ line: 2, column: 4 }, '审核制度', lines)).toEqual({ startLine: 2, startColumn: 4 });
    expect(regionOf({ line: 9, column: 1 }, '审核制度', lines)).toEqual({ startLine: 9, startColumn: 1 });
    expect(regionOf({ line: 2, column: 5 }, undefined, lines)).toEqual({ startLine: 2, startColumn: 5 });
  });

  it('is its line alone where no column is known, and none without a line', () => {
    expect(regionOf({ line: 2 }, '落实', lines)).toEqual({ startLine: 2 });
    expect(regionOf({ paragraph: 3 }, '落实', lines)).toBeUndefined();
  });
});

describe('the message of a place', () => {
  it('is said in words, braces as SARIF wants them, or not at all', () => {
    expect(whereMessage({ line: 2, part: '总体情况' })).toEqual({ message: { text: '第 2 行　总体情况' } });
    expect(whereMessage({ path: '{{甲}}' })).toEqual({ message: { text: '{{{{甲}}}}' } });
    expect(whereMessage({})).toEqual({});
  });
});

describe('parts, rows and cells', () => {
  it('are listed once, each below what holds it, and referred to by their place in the list', () => {
    const places = new LogicalLocations();
    const cell = { part: '申请', row: '予以公开', cell: '自然人', path: '申请.结果.予以公开.自然人' };
    expect(places.refer(cell)).toEqual({ fullyQualifiedName: cell.path, index: 2 });
    expect(places.refer({ ...cell, cell: '总计', path: '申请.结果.予以公开.总计' })?.index).toBe(3);
    expect(places.refer({ part: '申请', row: '予以公开', path: '申请.结果.予以公开' })?.index).toBe(1);
    expect(places.refer({ part: '公开', row: '行政许可', cell: '数量', path: '公开.行政许可' })?.index).toBe(5);
    expect(places.refer({ part: '申请', path: '申请' })?.index).toBe(0);
    expect(places.refer({ path: '发布.日期' })).toEqual({ fullyQualifiedName: '发布.日期', index: 6 });
    expect(places.refer(cell)?.index).toBe(2);
    expect(places.refer({ line: 3 })).toBeUndefined();
    expect(places.refer({ part: '申请', row: '予以公开' })?.index).toBe(0);
    expect(places.all).toEqual([
      { name: '申请', fullyQualifiedName: '申请', kind: 'part' },
      { name: '予以公开', fullyQualifiedName: '申请.结果.予以公开', kind: 'row', parentIndex: 0 },
      { name: '自然人', fullyQualifiedName: '申请.结果.予以公开.自然人', kind: 'cell', parentIndex: 1 },
      { name: '总计', fullyQualifiedName: '申请.结果.予以公开.总计', kind: 'cell', parentIndex: 1 },
      { name: '公开', fullyQualifiedName: '公开', kind: 'part' },
      { name: '行政许可', fullyQualifiedName: '公开.行政许可', kind: 'row', parentIndex: 4 },
      { name: '日期', fullyQualifiedName: '发布.日期', kind: 'value' },
    ]);
  });
});
