/** 目录: all offices of a run, with links to their review sheets, what could not be read, and what was found most often. */
import { escapeHtml } from '../../../document/escape-html.ts';
import { workPage } from '../../../document/work-page.ts';
import type { Rule } from '../../rule.ts';
import { rules } from '../../rules/index.ts';
import { type CheckedFile, type FailedFile, type FileResult, isChecked } from '../file-result.ts';
import { sentence, severityWords } from '../words.ts';
import { conclusionOf } from './conclusion.ts';
import { severitySigns } from './marked-table.ts';
import { chineseDate, type SheetOptions } from './review-sheet.ts';
import { sheetStyle } from './style.ts';

/** One file with the name of its sheet, which stands in the same folder. */
export interface IndexEntry {
  readonly result: FileResult;
  /** Absent where there is none. */
  readonly sheet?: string | undefined;
}

interface CheckedEntry {
  readonly result: CheckedFile;
  readonly sheet?: string | undefined;
}

/** Rules listed among the most frequent. */
const MOST_FREQUENT = 20;

export function reviewIndex(entries: readonly IndexEntry[], { date }: SheetOptions): string {
  const checked = entries.flatMap(({ result, sheet }): CheckedEntry[] =>
    isChecked(result) ? [{ result, sheet }] : [],
  );
  const failed = entries.flatMap(({ result }) => (isChecked(result) ? [] : [result]));
  const blocked = checked.filter(({ result }) => result.result.counts.error > 0).length;
  const bad = [
    ...(blocked > 0 ? [`${blocked} 份不能发布`] : []),
    ...(failed.length > 0 ? [`${failed.length} 份读不出来`] : []),
  ].join('，');
  const verdict =
    bad === ''
      ? `<p class="verdict good"><strong>都没有错误</strong>　共 ${entries.length} 份。</p>\n`
      : `<p class="verdict error"><strong>${bad}</strong>　共 ${entries.length} 份。</p>\n`;
  return workPage({
    title: '年度报告审核单目录',
    style: sheetStyle,
    main:
      `<h1>政府信息公开工作年度报告审核单目录</h1>\n<dl class="about">\n<dt>校核日期</dt><dd>${chineseDate(date)}</dd>\n</dl>\n` +
      `${verdict}${officesHtml(checked)}${failedHtml(failed)}${frequentHtml(checked.map(({ result }) => result))}`,
  });
}

function table(caption: string, heads: readonly string[], body: string, foot = ''): string {
  const headCells = heads.map(head => `<th scope="col">${head}</th>`).join('');
  return (
    `<section>\n<h2>${caption}</h2>\n<div class="scroll" role="region" aria-label="${caption}" tabindex="0">\n<table class="list">\n<caption>${caption}</caption>\n` +
    `<thead><tr>${headCells}</tr></thead>\n<tbody>\n${body}</tbody>\n${foot}</table>\n</div>\n</section>\n`
  );
}

function officesHtml(entries: readonly CheckedEntry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ result: { file, organ, year, result }, sheet }, index) => {
    const { counts } = result;
    const name = escapeHtml(organ ?? file);
    const link = sheet === undefined ? name : `<a href="${escapeHtml(encodeURIComponent(sheet))}">${name}</a>`;
    const numbers = [counts.error, counts.warning, counts.hint, counts.waived]
      .map(count => `<td>${count}</td>`)
      .join('');
    return (
      `<tr${counts.error > 0 ? ' class="wrong"' : ''}><td>${index + 1}</td><th scope="row" class="left office">${link}</th><td>${year ?? ''}</td>` +
      `<td class="left">${escapeHtml(file)}</td>${numbers}<td>${counts.error > 0 ? '▲ ' : ''}${conclusionOf(counts).verdict}</td></tr>\n`
    );
  });
  const sum = (key: 'error' | 'warning' | 'hint' | 'waived'): number =>
    entries.reduce((total, { result }) => total + result.result.counts[key], 0);
  const foot = `<tfoot><tr><th scope="row" colspan="4">合计</th><td>${sum('error')}</td><td>${sum('warning')}</td><td>${sum('hint')}</td><td>${sum('waived')}</td><td></td></tr></tfoot>\n`;
  return table(
    '各单位',
    ['序号', '单位', '年度', '文件', '▲ 错误', '△ 警告', '○ 提示', '已豁免', '结论'],
    rows.join(''),
    foot,
  );
}

function failedHtml(files: readonly FailedFile[]): string {
  if (files.length === 0) return '';
  const rows = files.map(
    ({ file, failure: { what, remedy } }) =>
      `<tr><th scope="row" class="left office">${escapeHtml(file)}</th><td class="left">${escapeHtml(sentence(what))}</td><td class="left">${escapeHtml(sentence(remedy))}</td></tr>\n`,
  );
  return table('读不出来的文件', ['文件', '为什么', '怎么办'], rows.join(''));
}

interface RuleTally {
  readonly rule: Rule;
  readonly offices: number;
  readonly findings: number;
}

/** By the number of offices, then of findings. */
export function frequentRules(files: readonly CheckedFile[]): readonly RuleTally[] {
  return rules
    .map(rule => {
      const found = files.map(({ result }) => result.findings.filter(finding => finding.rule === rule.id).length);
      return {
        rule,
        offices: found.filter(count => count > 0).length,
        findings: found.reduce((sum, count) => sum + count, 0),
      };
    })
    .filter(({ offices }) => offices > 0)
    .sort((a, b) => b.offices - a.offices || b.findings - a.findings);
}

function frequentHtml(files: readonly CheckedFile[]): string {
  const tallies = frequentRules(files).slice(0, MOST_FREQUENT);
  if (tallies.length === 0) return '';
  const rows = tallies.map(
    ({ rule: { id, name, severity, explanation }, offices, findings }) =>
      `<tr><th scope="row" class="left">${escapeHtml(name)}<br><small>${escapeHtml(id)}</small></th><td>${severitySigns[severity]} ${severityWords[severity]}</td>` +
      `<td>${offices}</td><td>${findings}</td><td class="left rule-text">${escapeHtml(explanation)}</td></tr>\n`,
  );
  return table('最常见的问题', ['规则', '程度', '单位数', '处数', '说明'], rows.join(''));
}
