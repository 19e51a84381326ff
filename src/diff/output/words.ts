/** Words that all outputs for people share. */

import { type Group, type Label, partHeading, printedLabel, type Row, type Unit } from '../../format/index.ts';
import type { PassageComparison } from '../../report/compare/align.ts';
import type { Comparison, TextComparison } from '../../report/compare/compare.ts';
import type { ComparedCell, FigureComparison } from '../../report/compare/figures.ts';
import type { Passage } from '../../report/compare/passages.ts';
import { printFigure, printValue } from '../../report/figure.ts';
import { officialPath, ownKeys, resolvePath } from '../../report/paths.ts';
import { shortened } from '../../text/shortened.ts';
import type { Difference, IncomparableRow, Relation, SideSummary } from '../diff.ts';

export const relationWords: Readonly<Record<Relation, string>> = {
  years: '这是同一机关两个年度的报告，数字和文字有变化是正常的；请看变化有没有道理。',
  versions: '这是同一份报告的两个文本，每一处不同都要弄清楚：是有意改的，还是误改的。',
  organs: '这是两个机关的报告，各是各的数；只供参考。',
};

/** Characters of a passage that are enough to find it. */
const QUOTED = 20;

export const unitWords = { count: '件', amount: '万元' } as const satisfies Readonly<Record<Unit, string>>;

/** 云岫县人民政府　2022年度 */
export function aboutSide({ organ, year }: SideSummary): string {
  return [organ, year === undefined ? undefined : `${year}年度`].filter(words => words !== undefined).join('　');
}

/** 数字 3 格、文字 2 处; empty where nothing differs. */
export function countWords({ values, figures, passages, rows }: Difference['counts']): string {
  return [
    ...(figures > 0 ? [`数字 ${figures} 格`] : []),
    ...(passages > 0 ? [`文字 ${passages} 处`] : []),
    ...(values > 0 ? [`其他 ${values} 项`] : []),
    ...(rows > 0 ? [`无法比较 ${rows} 行`] : []),
  ].join('、');
}

/** Number and words of a label without its remark, which is as long as the row. */
const shortLabel = ({ remark: _remark, ...label }: Label): string => printedLabel(label);

/** （三）不予公开—1.属于国家秘密: the outermost group is the table's own and is left out. */
export function rowWords(row: Row, groups: readonly Group[]): string {
  return [...groups.slice(1), row].map(({ label }) => shortLabel(label)).join('—');
}

/** “（一）予以公开”行，“自然人”列; a row of one column is called by its row alone. */
export function cellWords({ row, column, path }: FigureComparison, { format }: Pick<Comparison, 'format'>): string {
  const name = `“${rowWords(row, resolvePath(path, format).groups)}”行`;
  return row.columns.length === 1 ? name : `${name}，“${shortLabel(column.label)}”列`;
}

export function incomparableWords({ part, row }: IncomparableRow, { format }: Pick<Comparison, 'format'>): string {
  const { row: found, groups } = resolvePath(`${part.id}.${row}`, format);
  return found ? `“${rowWords(found, groups)}”行` : '';
}

/** What the cell reads in one report: its figure, what stands in its place, or that it is not filled in. */
export function cellText({ row, column, ...cells }: FigureComparison, side: 'before' | 'after'): string {
  const { figure, written }: ComparedCell = cells[side];
  if (figure) return printFigure(figure);
  if (written !== undefined && written !== '') return `“${written}”（读不成数）`;
  return row.isTotal || column.isTotal ? '无法合计' : '未填';
}

/** 增加2件, 减少0.5万元, 数相同，备注或写法不同; empty where one side has no figure. */
export function changeWords({ change, column: { unit } }: FigureComparison): string {
  if (change === undefined) return '';
  if (change === 0) return '数相同，备注或写法不同';
  return `${change > 0 ? '增加' : '减少'}${printValue(Math.abs(change), unit)}${unitWords[unit]}`;
}

/** A total that one report states and the other leaves to be added up is told apart. */
export function totalWords({ before, after }: FigureComparison): string {
  if (!before.figure || !after.figure || before.stated === after.stated) return '';
  return `${before.stated ? '后' : '前'}者由各格相加得出`;
}

/** What the differing text is called: 一、总体情况; 注; 引言. */
export function textName({ path }: TextComparison, { format }: Pick<Comparison, 'format'>): string {
  const [part = '', own] = path.split('.');
  if (own === 'before') return ownKeys.before;
  if (own === 'note') return ownKeys.note;
  const found = format.parts.find(({ id }) => id === part);
  return found ? partHeading(found) : officialPath(path, format);
}

/** 第 3 段; of what is there no more, 原第 3 段. */
export function paragraphWords(passage: PassageComparison): string {
  return passage.kind === 'removed' ? `原第 ${passage.before.line + 1} 段` : `第 ${passage.after.line + 1} 段`;
}

/** The first words of a passage, quoted. */
export function openingWords({ text }: Passage): string {
  return `“${shortened(text, QUOTED)}”`;
}

export function valueText(value: string | undefined): string {
  return value ?? '未写';
}
