/** A data file from a report that anybody may have made. */
import type { Templates } from '../compose/outline.ts';
import { tableCells } from '../document/free-table.ts';
import { chartName } from '../document/narrative.ts';
import { templateOpening } from '../document/template-opening.ts';
import { withCarried } from '../extract/carried.ts';
import { compareReports, differingFigures } from '../report/compare/compare.ts';
import { encodeJson } from '../report/encode/json.ts';
import { withDifferingTotals } from '../report/encode/stated-totals.ts';
import { encodeYaml } from '../report/encode/yaml.ts';
import { officialPath } from '../report/paths.ts';
import { type Report, titleLines } from '../report/report.ts';
import { carriedBy } from './reference.ts';
import type { DraftFile, ReportFile } from './report-file.ts';

/** The forms that a data file has. */
export const dataFormats = ['yaml', 'json', 'xlsx'] as const;
export type DataFormat = (typeof dataFormats)[number];

export interface ImportedReport {
  /** The data file. */
  readonly text: string;
  readonly title: string;
  /** What a person should know of it, a line each. */
  readonly notes: readonly string[];
}

/** A draft as a data file, with every mistake that stands in it; a data file is written anew. */
export function importReport(source: ReportFile, format: 'yaml' | 'json', templates: Templates): ImportedReport {
  const { report, title, notes } = imported(source, templates);
  const text =
    format === 'json'
      ? encodeJson(report, { totals: 'differing' })
      : encodeYaml(report, { guidance: true, totals: 'differing', unreadable: source.raw }) + leftOver(source);
  return { text, title, notes };
}

/** The same as a workbook. */
export async function importWorkbook(
  source: ReportFile,
  templates: Templates,
): Promise<Omit<ImportedReport, 'text'> & { readonly bytes: Uint8Array }> {
  const { report, title, notes } = imported(source, templates);
  const { writeWorkbook } = await import('../workbook/write-workbook.ts');
  return { bytes: await writeWorkbook(withDifferingTotals(report, source.format), source.raw), title, notes };
}

function imported(source: ReportFile, templates: Templates) {
  const { report, notes } =
    source.kind === 'draft' ? fromDraft(source, templates) : { report: source.report, notes: [] };
  return { report, title: titleLines(report).join(''), notes };
}

/** The report of the page with what the file carries beside it, and what a person should know of it. */
function fromDraft(source: DraftFile, templates: Templates): { report: Report; notes: readonly string[] } {
  const notes: string[] = [];
  const { report: page, format } = source;
  const unread = [...source.raw].filter(([path, text]) => text !== '' && !isRead(page, path));
  if (unread.length > 0) notes.push(`有 ${unread.length} 处没有读出来，已空着，原来的文字写在旁边：`);
  for (const [path, text] of unread.slice(0, 10)) notes.push(`  ${officialPath(path, format)}：${text}`);
  for (const { text } of source.unplaced.slice(0, 10)) notes.push(`没有放进数据文件的内容：${text}`);

  const carried = carriedBy(source, templates);
  if (!carried) return { report: page, notes };
  const opening = carried.document && templateOpening(carried.document);
  const differing = differingFigures(
    compareReports({ ...carried, opening }, { report: page, format, raw: source.raw }, { chartName, tableCells }),
  );
  if (differing.length > 0) {
    notes.push(`表格里有 ${differing.length} 格与随文件附带的数据不同，以表格为准：`);
    for (const { path } of differing.slice(0, 10)) notes.push(`  ${officialPath(path, format)}`);
  }
  return { report: withCarried(page, carried.report, format, opening), notes };
}

function isRead(report: Report, path: string): boolean {
  const [table, row, column] = path.split('.');
  if (table !== 'disclosure' && table !== 'applications' && table !== 'review') return true;
  const figures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = report.tables[table].figures;
  return figures[row ?? '']?.[column ?? ''] !== undefined;
}

/** What could not be placed, as a comment at the end, so that nothing of the draft is lost. */
function leftOver(source: ReportFile): string {
  if (source.kind !== 'draft' || source.unplaced.length === 0) return '';
  const lines = source.unplaced.flatMap(({ text }) => text.split('\n').map(line => `# ${line}`));
  return `\n# 原稿里还有下面的内容，没有放进上面各项：\n${lines.join('\n')}\n`;
}
