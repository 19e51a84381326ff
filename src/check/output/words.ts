/** Words that all outputs for people share. */
import type { Fix } from '../../report/edit.ts';
import type { Location } from '../finding.ts';
import type { Severity } from '../severity.ts';

export const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

export const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** 在哪里, in the words of the form: 第 24 行　收到和处理政府信息公开申请情况，“予以公开”行“总计”栏 */
export function whereWords(location: Location): string {
  const { line, page, paragraph, sheet, reference } = location;
  const place = [
    sheet === undefined ? '' : `工作表“${sheet}” ${reference ?? ''}`.trimEnd(),
    page === undefined ? '' : `第 ${page} 页`,
    paragraph === undefined ? '' : `第 ${paragraph} 段`,
    line === undefined ? '' : `第 ${line} 行`,
  ].join('');
  return [place, nameWords(location)].filter(words => words !== '').join('　');
}

function nameWords({ part, row, cell, index, path }: Location): string {
  if (part === undefined) return path?.split('.').join('—') ?? '';
  if (row === undefined) return index === undefined ? part : `${part}，第 ${index} 段`;
  // A row of one column is called by its row alone.
  const column = cell === undefined || path?.endsWith(`.${row}`) ? '' : `“${cell}”栏`;
  return `${part}，“${row}”行${column}`;
}

/** 2 处错误、1 处警告; empty where there is nothing. */
export function countWords(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter(severity => counts[severity] > 0)
    .map(severity => `${counts[severity]} 处${severityWords[severity]}`)
    .join('、');
}

/** A message may come without its full stop; one that ends with a quoted sentence has it within. */
export function sentence(text: string): string {
  return /[。？！：…]”?$/.test(text) ? text : `${text}。`;
}

/** What a fix changes, in words: the first of its places. */
export function fixWords({ from, to }: Fix): string {
  return `“${from}”改为“${to}”。`;
}
