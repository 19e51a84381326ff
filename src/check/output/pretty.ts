/** Findings for people at a terminal: by file, in the order of the file, each with its line and what to do. */

import type { Failure } from '../../result.ts';
import { standsAt } from '../../text/masked.ts';
import { wrap } from '../../text/width.ts';
import type { WaivedFinding } from '../check.ts';
import type { Finding, Location } from '../finding.ts';
import { findRule } from '../rules/index.ts';
import type { Severity } from '../severity.ts';
import { defined, sourceLines } from '../steps/locate.ts';
import { codeFrame } from './code-frame.ts';
import { type CheckedFile, type FailedFile, type FileResult, isChecked, type WaiverHolder } from './file-result.ts';
import { type Paint, paintOf } from './paint.ts';
import { shownLines } from './shown-lines.ts';
import { countWords, sentence, severityWords, whereWords } from './words.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Columns at which lines are folded. */
  readonly width: number;
}

const INDENT = '  ';
const LEAST_WIDTH = 40;

/** Everything that was found, then how many and what to do next. */
export function pretty(files: readonly FileResult[], options: PrettyOptions): string {
  const paint = paintOf(options.color);
  const page = new Page(paint, Math.max(LEAST_WIDTH, options.width));
  const blocks = files.map(file => (isChecked(file) ? page.checked(file) : page.failed(file)));
  return `${[...blocks, page.summary(files)].join('\n\n')}\n`;
}

class Page {
  readonly #paint: Paint;
  readonly #width: number;

  constructor(paint: Paint, width: number) {
    this.#paint = paint;
    this.#width = width;
  }

  checked({ file, organ, year, text, result, waiversIn }: CheckedFile): string {
    const lines = text === undefined ? [] : shownLines(text, result);
    const about = [organ, year === undefined ? undefined : `${year}年度`].filter(words => words !== undefined);
    const clean = result.findings.length === 0 ? ['没有发现问题'] : [];
    const head = [this.#paint.strong(file), ...about, ...clean].join('　');
    return [
      head,
      ...result.findings.map(finding => this.#finding(finding, lines)),
      ...this.#waiverEntries(file, result.findings, waiversIn),
      ...this.#waived(result.waived),
    ].join('\n\n');
  }

  failed({ file, failure, further = [], text }: FailedFile): string {
    const lines = text === undefined ? [] : sourceLines(text);
    return [this.#paint.strong(file), ...[failure, ...further].map(each => this.#failure(each, lines))].join('\n\n');
  }

  #failure({ what, remedy, line, column }: Failure, lines: readonly string[]): string {
    const location = defined<Location>({ line, column });
    const where = whereWords(location);
    return [
      `${INDENT}${this.#paint.error('读不出来')}${where === '' ? '' : `　${this.#paint.strong(where)}`}`,
      ...this.#fold(sentence(what), INDENT.repeat(2)),
      ...this.#frame(location, undefined, lines),
      ...this.#fold(`怎么改：${sentence(remedy)}`, INDENT.repeat(2)),
    ].join('\n');
  }

  summary(files: readonly FileResult[]): string {
    const findings = files.filter(isChecked).flatMap(({ result }) => result.findings);
    const waived = files.filter(isChecked).reduce((sum, { result }) => sum + result.waived.length, 0);
    const failed = files.filter(file => !isChecked(file)).length;
    const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
    const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
    const unread = failed > 0 ? [`${failed} 个文件读不出来`] : [];
    const found = countWords(counts);
    const rest = failed > 0 ? '其余没有发现问题' : '没有发现问题';
    const open = failed === files.length ? unread : found === '' ? [...unread, rest] : [found, ...unread];
    const total = [...open, ...(waived > 0 ? [`已豁免 ${waived} 处`] : [])].join('，');
    const head = files.length > 1 ? `${files.length} 个文件：${total}。` : `${total}。`;
    const paint =
      counts.error + failed > 0 ? this.#paint.error : counts.warning > 0 ? this.#paint.warning : this.#paint.good;
    const mendable = findings.filter(({ fix }) => fix !== undefined).length;
    const mends = mendable > 0 ? [`其中 ${mendable} 处可用 --fix 自动改正。`] : [];
    const checked = files.filter(isChecked);
    const steps = failed > 0 ? ['请先解决读不出来的文件，再校核一次。'] : nextSteps(counts, checked);
    return [paint(head), ...this.#fold([...mends, ...steps, ...settingsWords(checked)].join('\n'), '')].join('\n');
  }

  #finding(finding: Finding, lines: readonly string[]): string {
    const { severity, location, message, remedy, basis, name, rule, related, excerpt } = finding;
    const inner = INDENT.repeat(2);
    const paint = this.#paint[severity];
    const others = (related ?? []).map(id => `${findRule(id)?.name ?? ''}（${id}）`);
    const rules = `${name}（${rule}）${others.length > 0 ? `，连带${others.join('、')}` : ''}`;
    return [
      `${INDENT}${paint(severityWords[severity])}　${this.#paint.strong(whereWords(location))}`,
      ...this.#fold(message, inner),
      ...this.#frame(location, excerpt, lines),
      ...this.#fold(`怎么改：${remedy}`, inner),
      ...(basis === undefined ? [] : this.#fold(`依据：${basis}`, inner)),
      ...this.#fold(`规则：${rules}`, inner).map(line => this.#paint.faint(line)),
    ].join('\n');
  }

  #frame({ line, column }: Location, excerpt: string | undefined, lines: readonly string[]): string[] {
    if (line === undefined) return [];
    const source = lines[line - 1] ?? '';
    if (source.trim() === '') return [];
    const start = column === undefined ? source.length - source.trimStart().length : column - 1;
    const gutter = `${INDENT.repeat(2)}${line} │ `;
    const shown = withExcerpt(source, start, excerpt);
    const frame = codeFrame(shown.line, start, shown.length, this.#width - gutter.length);
    const blank = `${' '.repeat(gutter.length - 2)}│ `;
    return [this.#paint.faint(gutter) + frame.source, this.#paint.faint(blank) + this.#paint.error(frame.marks)];
  }

  /**
   * Offered where there is a data file to hold them, once nothing is left that has to be mended. Entries are not folded:
   * they are copied as they stand.
   */
  #waiverEntries(file: string, findings: readonly Finding[], holder: WaiverHolder | undefined): string[] {
    if (!holder) return [];
    if (findings.some(({ severity, waiver }) => severity === 'error' && waiver === undefined)) return [];
    const entries = findings
      .filter(({ severity }) => severity !== 'hint')
      .flatMap(({ waiver }) => (waiver === undefined ? [] : [INDENT.repeat(2) + waiver]));
    if (entries.length === 0) return [];
    const name = `${holder.isWorkbook ? '工作簿' : '数据文件'}${holder.file === file ? '' : ` ${holder.file} `}`;
    const how = holder.isWorkbook
      ? `可以把相应的规则、位置、依据值填进${name}的“豁免”表`
      : `可以把相应的一行加到${name}的“豁免”下面`;
    const intro = `以上问题，经核实确实没有错的，${how}，并写明理由：`;
    return [[...this.#fold(intro, INDENT), ...entries].join('\n')];
  }

  #waived(waived: readonly WaivedFinding[]): string[] {
    if (waived.length === 0) return [];
    const items = waived.flatMap(({ finding, waiver }) => {
      const date = waiver.date === undefined ? '' : `（${waiver.date}）`;
      return this.#fold(`${finding.name}，${whereWords(finding.location)}：${waiver.reason}${date}`, INDENT.repeat(2));
    });
    return [[`${INDENT}已豁免：`, ...items].join('\n')];
  }

  #fold(text: string, indent: string): string[] {
    return text.split('\n').flatMap(line => wrap(line, this.#width - indent.length).map(part => indent + part.trim()));
  }
}

/** Which settings the checks went by, one line for each file of them. */
function settingsWords(files: readonly CheckedFile[]): readonly string[] {
  const lines = files.flatMap(({ settings }) => {
    if (!settings) return [];
    const off = settings.switchedOff > 0 ? `，其中关闭了 ${settings.switchedOff} 条规则` : '';
    return [`已按 ${settings.file} 的设置校核${off}。`];
  });
  return [...new Set(lines)];
}

/** A data file is rendered next; a draft is what will be published. */
function nextSteps(
  { error, warning, hint }: Readonly<Record<Severity, number>>,
  files: readonly CheckedFile[],
): readonly string[] {
  const hasDrafts = files.some(({ kind }) => kind === 'draft');
  const [may, mayNot] = hasDrafts ? ['可以发布', '不能发布'] : ['可以生成报告', '不能生成正式文件'];
  if (error > 0) return [`请从上到下改正错误，改好后再校核一次；还有错误的报告${mayNot}。`];
  if (warning > 0) {
    const waivable = files.every(({ waiversIn }) => waiversIn !== undefined);
    return waivable
      ? [`没有错误，${may}；警告请逐条核对，该改的改，不该改的写明理由豁免。`]
      : [`没有错误，核对后${may}；警告请逐条核对，该改的改，确实没有错的可以不改。`, withData];
  }
  return [hint > 0 ? `没有错误，${may}；提示请看一眼。` : `${may}了。`];
}

const withData =
  '如果文稿是由数据文件生成的，再校核时加上 --data 和数据文件的名字，核实过的警告就能记在数据文件的“豁免”下面。';

/**
 * The line as it is shown: where the excerpt is masked, the masked words stand in the place of the real ones.
 * @returns `length`: characters to mark
 */
function withExcerpt(line: string, start: number, excerpt: string | undefined): { line: string; length: number } {
  if (excerpt === undefined || !standsAt(line, start, excerpt)) return { line, length: 1 };
  return { line: line.slice(0, start) + excerpt + line.slice(start + excerpt.length), length: excerpt.length };
}
