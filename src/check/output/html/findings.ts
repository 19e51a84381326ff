/** The findings of a section, each with 在哪里, 错在哪, 怎么改, 依据. */
import { escapeHtml } from '../../../document/escape-html.ts';
import { windowAround } from '../../../text/excerpt-window.ts';
import { findExcerpt, hideMasked, standsAt } from '../../../text/masked.ts';
import type { Finding } from '../../finding.ts';
import { sourceLines } from '../../steps/locate.ts';
import type { CheckedFile } from '../file-result.ts';
import { fixWords, sentence, severityWords, whereWords } from '../words.ts';
import { type CellIds, severitySigns } from './marked-table.ts';
import type { NumberedFinding } from './sections.ts';

/** Characters shown on either side of the words that are meant. */
const AROUND = 24;

export function findingsHtml(numbered: readonly NumberedFinding[], file: CheckedFile, cells: CellIds): string {
  return numbered.map(each => findingHtml(each, file, cells)).join('');
}

function findingHtml({ number, finding }: NumberedFinding, file: CheckedFile, cells: CellIds): string {
  const { severity, name, rule, message, remedy, basis, related, location, fix } = finding;
  const cell = location.path === undefined ? undefined : cells.get(location.path);
  const link = cell === undefined ? '' : ` <a class="to-cell" href="#${cell}">看表</a>`;
  const rows = [
    row('在哪里', escapeHtml(whereWords(location)) + link),
    quoted(finding, file),
    row('错在哪', lines(sentence(message))),
    row('怎么改', lines(sentence(remedy))),
    fix ? row('可自动改正', escapeHtml(fixWords(fix))) : '',
    basis === undefined ? '' : row('依据', escapeHtml(basis)),
  ];
  const rules = [rule, ...(related ?? [])].join('、');
  return (
    `<article class="finding ${severity}" id="f${number}">\n` +
    `<h3><span class="number">${severitySigns[severity]}${number}</span> ${severityWords[severity]}：${escapeHtml(name)} <small>${escapeHtml(rules)}</small></h3>\n` +
    `<dl>\n${rows.join('')}</dl>\n<p class="done">处理：□ 已改　□ 经核实不改，理由：<span class="blank"></span></p>\n</article>\n`
  );
}

const row = (term: string, html: string): string => `<dt>${term}</dt><dd>${html}</dd>\n`;
const lines = (text: string): string => text.split('\n').map(escapeHtml).join('<br>');

/** The words that are meant, in the line they stand in. */
function quoted(finding: Finding, file: CheckedFile): string {
  const { excerpt, location } = finding;
  if (excerpt === undefined) return '';
  const found = lineOf(finding, file);
  if (!found) return row('原文', `<mark>${escapeHtml(excerpt)}</mark>`);
  const { line, at } = found;
  const masks = [...file.result.findings, ...file.result.waived.map(({ finding: waived }) => waived)].flatMap(other =>
    other.excerpt !== undefined && other.location.path === location.path ? [other.excerpt] : [],
  );
  const hidden = hideMasked(line, masks);
  const [from, to] = windowAround(line, at, at + excerpt.length, AROUND);
  const before = `${from > 0 ? '…' : ''}${hidden.slice(from, at).trimStart()}`;
  const after = `${hidden.slice(at + excerpt.length, to).trimEnd()}${to < line.length ? '…' : ''}`;
  return row('原文', `${escapeHtml(before)}<mark>${escapeHtml(excerpt)}</mark>${escapeHtml(after)}`);
}

/** The line of the file, or of the narrative where the file is no text, and where in it the excerpt stands. */
function lineOf({ excerpt = '', location }: Finding, { text, content }: CheckedFile) {
  const { line, column = 1, index, part } = location;
  if (text !== undefined && line !== undefined) {
    const source = sourceLines(text)[line - 1] ?? '';
    return standsAt(source, column - 1, excerpt) ? { line: source, at: column - 1 } : undefined;
  }
  if (!content || index === undefined) return undefined;
  const narrative = content.format.parts.find(({ label }) => label === part);
  if (narrative?.kind !== 'narrative') return undefined;
  const paragraph = content.report.narratives[narrative.id]?.split('\n')[index - 1] ?? '';
  const at = findExcerpt(paragraph, excerpt);
  return at < 0 ? undefined : { line: paragraph, at };
}
