/** How a cell is marked: what the check says of it, and what can be seen while it is being filled. */
import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../check/severity.ts';
import type { Path } from '../../report/paths.ts';
import type { FindingsByPath } from '../contracts.ts';
import type { CellText } from './cell-text.ts';
import type { FigureCell } from './figure-cells.ts';

/** `unfilled` is no mistake yet. */
export type Mark = Severity | 'unfilled';

export interface CellMarks {
  readonly mark: Mark | undefined;
  /** Whole sentences. */
  readonly messages: readonly string[];
}

/** Beside colour, for those who do not see it. */
export const markSymbols: Readonly<Record<Mark, string>> = { error: '✕', warning: '！', hint: '？', unfilled: '○' };
export const markNames: Readonly<Record<Mark, string>> = {
  error: '错误',
  warning: '警告',
  hint: '提示',
  unfilled: '待填',
};

const order: readonly Mark[] = ['error', 'warning', 'hint', 'unfilled'];

/** What is not filled yet is told by an error of its own, which is not shown as one while somebody is filling. */
const markOf = ({ rule, severity }: Finding): Mark => (rule === 'data/unfilled' ? 'unfilled' : severity);

export const gravest = (marks: readonly Mark[]): Mark | undefined => order.find(mark => marks.includes(mark));

export function findingMarks(findings: readonly Finding[] = []): CellMarks {
  return {
    mark: gravest(findings.map(markOf)),
    messages: findings.map(finding => `${markNames[markOf(finding)]}：${finding.message}${finding.remedy}`),
  };
}

/** @param isBeingTyped half a number is no mistake */
export function cellMarks(
  { path, isTotal }: FigureCell,
  text: CellText,
  findings: FindingsByPath,
  isBeingTyped: boolean,
): CellMarks {
  const { mark, messages } = findingMarks(isBeingTyped ? [] : findings.get(path));
  const marks: Mark[] = mark ? [mark] : [];
  const all = [...messages];
  if (text.problem === 'not-a-figure' && !isBeingTyped) {
    marks.push('error');
    if (mark === undefined) all.push(`“${text.stated}”不是数字，没有当作 0。请写阿拉伯数字；没有发生的写 0。`);
  }
  if (text.problem === 'differs') {
    marks.push('error');
    if (mark === undefined)
      all.push(`各项相加是 ${text.computed}，这里写的是 ${text.stated}。删去这里写的，就按各项相加计算。`);
  }
  if (text.isUnfilled) marks.push('unfilled');
  if (isTotal && text.stated === '' && text.computed !== undefined) all.push('这一格自动计算，不必填写。');
  if (isTotal && text.stated === '' && text.computed === undefined) all.push('各项填齐以后自动计算。');
  return { mark: gravest(marks), messages: all };
}

/** The path whose findings belong to the whole row. */
export function rowPath({ path }: Pick<FigureCell, 'path'>): Path {
  return path.slice(0, path.lastIndexOf('.'));
}
