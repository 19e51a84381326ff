/** 审核单: what was found in one report, as a page to print, sign and hand over. */
import { escapeHtml } from '../../../document/escape-html.ts';
import { workPage } from '../../../document/work-page.ts';
import type { Location } from '../../finding.ts';
import { defined } from '../../steps/locate.ts';
import { type CheckedFile, type FailedFile, type FileResult, isChecked } from '../file-result.ts';
import { sentence, whereWords } from '../words.ts';
import { conclusionOf } from './conclusion.ts';
import { findingsHtml } from './findings.ts';
import { cellIds, markedTable, severitySigns } from './marked-table.ts';
import { type SheetSection, sheetSections } from './sections.ts';
import { sheetStyle } from './style.ts';

export interface SheetOptions {
  /** Of the check, YYYY-MM-DD. */
  readonly date: string;
}

const TITLE = '政府信息公开工作年度报告审核单';

/** The whole page for one file; a file that cannot be read gets one that says why. */
export function reviewSheet(file: FileResult, options: SheetOptions): string {
  const main = isChecked(file) ? checkedMain(file, options) : failedMain(file, options);
  return workPage({
    title: `审核单：${isChecked(file) ? (file.organ ?? file.file) : file.file}`,
    style: sheetStyle,
    main,
  });
}

export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function checkedMain(file: CheckedFile, options: SheetOptions): string {
  const { organ, year, format, result, content } = file;
  const { counts } = result;
  const { verdict, reason, kind } = conclusionOf(counts);
  const sections = sheetSections(result.findings, content?.format);
  return (
    head([
      ['单位', organ ?? '没有读出'],
      ['年度', year === undefined ? '没有读出' : `${year}年度`],
      ['文件', file.file],
      ['格式', format ?? ''],
      ['校核日期', chineseDate(options.date)],
    ]) +
    `<p class="verdict ${kind}"><strong>${verdict}</strong>　${escapeHtml(reason)}</p>\n` +
    '<table class="tally">\n<caption>各级问题数</caption>\n<thead><tr>' +
    '<th scope="col">▲ 错误</th><th scope="col">△ 警告</th><th scope="col">○ 提示</th><th scope="col">已豁免</th></tr></thead>\n' +
    `<tbody><tr><td>${counts.error}</td><td>${counts.warning}</td><td>${counts.hint}</td><td>${counts.waived}</td></tr></tbody>\n</table>\n` +
    `<p class="legend">${severitySigns.error} 错误：不能这样发布。${severitySigns.warning} 警告：多半有误，应改正或说明。${severitySigns.hint} 提示：请看一眼。表格里有问题的格子加粗框，写着问题的编号。</p>\n` +
    `${sections.map(section => sectionHtml(section, file)).join('')}${waivedHtml(file)}${signatures}`
  );
}

function failedMain({ file, failure, further = [] }: FailedFile, { date }: SheetOptions): string {
  const reasons = [failure, ...further].map(({ what, remedy, line, column }) => {
    const where = whereWords(defined<Location>({ line, column }));
    return `<dt>${escapeHtml(where || '为什么')}</dt><dd>${escapeHtml(sentence(what) + sentence(remedy))}</dd>\n`;
  });
  return (
    head([
      ['文件', file],
      ['校核日期', chineseDate(date)],
    ]) +
    '<p class="verdict error"><strong>没有校核</strong>　文件读不出来，请解决后重新报送。</p>\n' +
    `<dl>\n${reasons.join('')}</dl>\n${signatures}`
  );
}

function head(facts: readonly (readonly [string, string])[]): string {
  const items = facts
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>\n`);
  return `<h1>${TITLE}</h1>\n<dl class="about">\n${items.join('')}</dl>\n`;
}

function sectionHtml({ heading, part, findings }: SheetSection, file: CheckedFile): string {
  const { content } = file;
  const isDrawn = part?.kind === 'table' && content?.format.parts.includes(part);
  const drawn = isDrawn && content ? markedTable(part, content, findings, file.kind === 'data') : '';
  const cells = isDrawn && content ? cellIds(part, content, findings) : new Map<string, string>();
  const tally = findings.length === 0 ? '没有发现问题' : `${findings.length} 处`;
  return `<section>\n<h2>${escapeHtml(heading)} <small>${tally}</small></h2>\n${drawn}${findingsHtml(findings, file, cells)}</section>\n`;
}

function waivedHtml({ result: { waived } }: CheckedFile): string {
  if (waived.length === 0) return '';
  const items = waived.map(({ finding, waiver: { reason, date } }) => {
    return (
      `<tr><td class="left">${escapeHtml(finding.name)}</td><td class="left">${escapeHtml(whereWords(finding.location))}</td>` +
      `<td class="left">${escapeHtml(sentence(finding.message))}</td><td class="left">${escapeHtml(reason)}</td><td class="day">${escapeHtml(date ?? '')}</td></tr>\n`
    );
  });
  return (
    '<section>\n<h2>已豁免的问题 <small>核实过，写明了理由</small></h2>\n<table class="list waived">\n<caption>已豁免的问题</caption>\n' +
    '<thead><tr><th scope="col">规则</th><th scope="col">在哪里</th><th scope="col">问题</th><th scope="col">豁免理由</th><th scope="col">日期</th></tr></thead>\n' +
    `<tbody>\n${items.join('')}</tbody>\n</table>\n</section>\n`
  );
}

const signatures =
  '<section class="signatures">\n<h2>签字</h2>\n<table>\n<caption>签字</caption>\n<tbody>\n' +
  '<tr><th scope="row">校核人</th><td></td><th scope="row">日期</th><td></td></tr>\n' +
  '<tr><th scope="row">复核人</th><td></td><th scope="row">日期</th><td></td></tr>\n' +
  '<tr class="opinion"><th scope="row">单位意见</th><td colspan="3"><p>（盖章）　　　年　　月　　日</p></td></tr>\n' +
  '</tbody>\n</table>\n</section>\n';
