/** What keeps a workbook from being read: its layout is not the form's any more. */
import type { Failure } from '../../result.ts';
import { cellReference } from '../reference.ts';

const remedy = '请用“nianbao init 年报.xlsx”新建一份工作簿，把内容抄过去；表格的行、列和名称不要改动。';

export const missingSheet = (sheet: string): Failure => ({
  what: `工作簿里没有名为“${sheet}”的工作表。`,
  remedy: '请把改过的名称改回来；工作表已经删去的，请用“nianbao init 年报.xlsx”新建一份工作簿，把内容抄过去。',
});

/** @param found undefined where the cell is empty */
export const movedLabel = (
  sheet: string,
  row: number,
  column: number,
  expected: string,
  found: string | undefined,
): Failure => ({
  what: `工作表“${sheet}”的 ${cellReference(row, column)} 应当是“${expected}”，${
    found === undefined ? '现在是空的' : `现在是“${found}”`
  }。`,
  remedy,
});

export const unknownField = (sheet: string, row: number, column: number, found: string): Failure => ({
  what: `工作表“${sheet}”的 ${cellReference(row, column)} 写的“${found}”不是要填的项目。`,
  remedy,
});

export const repeatedName = (sheet: string, row: number, column: number, name: string): Failure => ({
  what: `工作表“${sheet}”的 ${cellReference(row, column)}：“${name}”写了两次。`,
  remedy: '请只留一处；两处内容不同的，请核对后合成一处。',
});
