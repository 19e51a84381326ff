/** How a work begins: new, from last year's report, from a data file, from a draft. */
import type { Templates } from '../../compose/outline.ts';
import { format2021 } from '../../format/index.ts';
import { isReportYear, reportYears } from '../../format/report-years.ts';
import { blankDataFile } from '../../report/encode/blank.ts';
import type { Path } from '../../report/paths.ts';
import type { Report } from '../../report/report.ts';
import { carryOver, cautions } from '../../verbs/carry-over.ts';
import { importReport } from '../../verbs/import-report.ts';
import { type DraftFile, type NotOpened, openData, type ReportFile } from '../../verbs/report-file.ts';
import { lossesOf } from './losses.ts';
import { emptyWork, type Work } from './work.ts';

export interface NewReport {
  readonly organ: string;
  /** One of organKindNames. */
  readonly kind: string | undefined;
  readonly year: number;
}

/** @returns what is missing before a report can be begun, for people */
export function newReportMistake({ organ, year }: NewReport): string | undefined {
  if (organ === '') return '请先写机关名称。';
  if (isReportYear(format2021, year)) return undefined;
  return `年度要写四位数字，如 2025；统一格式从 ${reportYears(format2021).from} 年度起适用。`;
}

/** A work with what a person should know of it, a line each. */
export interface Started {
  readonly work: Work;
  readonly notes: readonly string[];
  /** What saving it would lose, for people. */
  readonly lost?: string | undefined;
}

/** The form as `nianbao init` writes it. @param last last year's report, of which 结转, 机关 and headings are taken over */
export function newWork({ organ, kind, year }: NewReport, last?: ReportFile): Started {
  const text = blankDataFile({ organ, kind, year, ...(last && carryOver(last, last.file)) });
  const opened = openData('年报.yaml', new TextEncoder().encode(text));
  if (!opened.ok) throw new Error(`a blank data file is no data file: ${opened.failures[0].what}`);
  return {
    work: {
      ...emptyWork,
      report: opened.report,
      previous: last && { file: last.file, report: last.report },
    },
    notes: last ? cautions(last, { organ, year }) : [],
  };
}

/** A data file as it stands. Comments, and keys that are none of ours, are not part of a report. */
export function workOfData({ file, report, raw }: ReportFile): Work {
  return { ...emptyWork, report, raw: unread(raw, report), fileName: file };
}

/** The same with what a person should know before it is saved. */
export function startedFrom(file: ReportFile): Started {
  const work = workOfData(file);
  const lost = lossesOf(file, work);
  return { work, notes: lost === undefined ? [] : [lost], lost };
}

/** A draft as `nianbao import` writes it. */
export function workOfDraft(draft: DraftFile, templates: Templates): Started | NotOpened {
  const { text, notes } = importReport(draft, 'yaml', templates);
  const opened = openData('年报.yaml', new TextEncoder().encode(text));
  if (!opened.ok) return opened;
  return { work: { ...emptyWork, report: opened.report, raw: unread(draft.raw, opened.report) }, notes };
}

/** Of what was written differently, that of which the report holds nothing: a mended `３` is read, a `/` is not. */
function unread(raw: ReadonlyMap<Path, string>, report: Report): ReadonlyMap<Path, string> {
  return new Map([...raw].filter(([path, text]) => text !== '' && isMissing(path, report)));
}

/** Whether a path is a cell, the year or a line of a section, and nothing was read there. */
function isMissing(path: Path, report: Report): boolean {
  const [head = '', second = '', third] = path.split('.');
  if (head === 'year') return report.year === undefined;
  if (head === 'organ' || head === 'publication' || head === 'site' || head === 'signature') {
    return Object.entries(report[head]).some(([field, value]) => field === second && value === undefined);
  }
  if (third === undefined || (head !== 'disclosure' && head !== 'applications' && head !== 'review')) return false;
  const figures: Readonly<Record<string, Readonly<Record<string, unknown>>>> = report.tables[head].figures;
  return figures[second]?.[third] === undefined;
}
