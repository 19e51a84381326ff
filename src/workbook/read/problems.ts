/** What is wrong with a workbook's own words: what keeps it from being read, and what only a cell says amiss. */
import type { Path } from '../../report/paths.ts';
import type { Problem } from '../../report/problem.ts';
import type { Failure } from '../../result.ts';
import { cellReference } from '../reference.ts';
import type { CellAt } from './source-text.ts';

const remedy = '请用“nianbao init 年报.xlsx”新建一份工作簿，把内容抄过去；表格的行、列和名称不要改动。';

export const missingSheet = (sheet: string): Failure => ({
  what: `工作簿里没有名为“${sheet}”的工作表。`,
  remedy: '请把改过的名称改回来；工作表已经删去的，请用“nianbao init 年报.xlsx”新建一份工作簿，把内容抄过去。',
});

/** A label that does not stand where the form has it. */
export interface ChangedLabel extends CellAt {
  readonly expected: string;
  /** Undefined where the cell is empty. */
  readonly found: string | undefined;
}

const changed = ({ sheet, row, column, expected, found }: ChangedLabel): string =>
  `工作表“${sheet}”的 ${cellReference(row, column)} 应当是“${expected}”，${
    found === undefined ? '现在是空的' : `现在是“${found}”`
  }。`;

/** The form was moved: nobody can tell which row a number belongs to. */
export const movedLabel = (label: ChangedLabel): Failure => ({ what: changed(label), remedy });

/** Only its words were changed: the numbers are read by their place. @param table path of its table */
export const retypedLabel = (label: ChangedLabel, table: Path): Problem => ({
  rule: 'data/wrong-value',
  what: changed(label),
  remedy: '请改回原来的名称，并核对这一行、这一列填的确实是它的数字；统一格式的名称不能改动。',
  path: table,
  place: placeOf(label),
  ...(label.found !== undefined && { excerpt: label.found }),
});

export const unknownField = (at: CellAt, found: string): Problem => ({
  rule: 'data/unknown-key',
  what: `工作表“${at.sheet}”的 ${cellReference(at.row, at.column)} 写的“${found}”不是要填的项目。`,
  remedy: '请改回表里原来的名称；统一格式没有的内容写进正文，或者删去这一行。',
  path: '',
  place: placeOf(at),
  excerpt: found,
});

const placeOf = ({ sheet, row, column }: CellAt) => ({ sheet, reference: cellReference(row, column) });

export const repeatedName = (sheet: string, row: number, column: number, name: string): Failure => ({
  what: `工作表“${sheet}”的 ${cellReference(row, column)}：“${name}”写了两次。`,
  remedy: '请只留一处；两处内容不同的，请核对后合成一处。',
});
