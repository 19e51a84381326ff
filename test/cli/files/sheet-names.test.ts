import { expect, test } from 'vitest';
import { isSheetName, sheetNames } from '../../../src/cli/files/sheet-names.ts';
import { draftSample, sample, unreadable } from '../../check/output/results.ts';

test('sheets are named by organ and year, each name once; what was not read has none', async () => {
  const { organ: _, ...nameless } = { organ: '', ...(await draftSample('draft')) };
  expect(sheetNames([sample('mixed'), unreadable, sample('clean'), nameless])).toEqual([
    '柳河镇人民政府2022年报审核单.html',
    undefined,
    '柳河镇人民政府2022年报审核单（2）.html',
    '柳河镇 2022年报审核单.html',
  ]);
});

test.each([
  ['审核单/甲镇人民政府2022年报审核单.html', true],
  ['审核单/甲镇人民政府2022年报审核单（2）.html', true],
  ['审核单.html', true],
  ['甲镇人民政府2022年政府信息公开工作年度报告（审核单）.html', true],
  ['甲镇人民政府2022年政府信息公开工作年度报告（审核单） (1).html', true],
  ['甲镇人民政府2022年政府信息公开工作年度报告.html', false],
])('%s is a sheet: %s', (name, is) => {
  expect(isSheetName(name)).toBe(is);
});
