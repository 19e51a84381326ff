/** What a new report takes over from last year's. */
import { parseNarrative } from '../document/narrative.ts';
import { contactIn } from '../extract/contact.ts';
import type { NarrativeId } from '../format/index.ts';
import type { BlankOptions } from '../report/encode/blank.ts';
import type { Report } from '../report/report.ts';
import { carriedReport } from './reference.ts';
import type { ReportFile } from './report-file.ts';

/** What a person should know where the file is not this office's of the year before. @returns sentences */
export function cautions(source: ReportFile, { organ, year }: { organ: string; year: number }): readonly string[] {
  return [notLastYear(source, year), notOwn(source, organ)].filter(caution => caution !== undefined);
}

export function notLastYear({ report }: ReportFile, year: number): string | undefined {
  if (report.year === year - 1) return undefined;
  const stated = report.year === undefined ? '没有写年度' : `是 ${report.year} 年度的`;
  return `请注意：上年报告${stated}，不是 ${year - 1} 年度的；结转数照它带了过来，请核对。`;
}

/** A title may name the place only. */
function notOwn(source: ReportFile, organ: string): string | undefined {
  const { name = organ } = organOf(source);
  if (name.includes(organ) || organ.includes(name)) return undefined;
  return `请注意：上年报告是“${name}”的，不是“${organ}”的；结转数和地址、电话等照它带了过来，请核对。`;
}

type CarriedOver = Pick<BlankOptions, 'contact' | 'previousFile' | 'carriedIn' | 'headings'>;

/** 上年结转 is last year's 结转下年度, cell by cell; 机关 and headings come along, other figures do not. */
export function carryOver(source: ReportFile, previousFile: string): CarriedOver {
  const { report } = source;
  const { name: _name, kind: _kind, ...contact } = organOf(source);
  // This year's total is for the program to work out.
  const { total: _total, ...carriedIn } = report.tables.applications.figures.carriedOut ?? {};
  return {
    contact,
    previousFile,
    carriedIn: Object.keys(carriedIn).length > 0 ? carriedIn : undefined,
    headings: headingsOf(report.narratives),
  };
}

/** Who has reported, and how they are reached. A page says it in sentences; where it carries its data, these say more. */
export function organOf(source: ReportFile): Report['organ'] {
  const { organ, opening } = source.report;
  if (source.kind === 'data') return organ;
  const carried = carriedReport(source)?.report.organ;
  return carried?.name === organ.name ? (carried ?? organ) : { ...organ, ...contactIn(opening ?? '') };
}

function headingsOf(narratives: Report['narratives']) {
  const headings: Partial<Record<NarrativeId, readonly string[]>> = {};
  for (const id of ['overview', 'problems', 'otherMatters'] as const) {
    const blocks = parseNarrative(narratives[id] ?? '', { origin: line => ({ kind: 'report', path: id, line }) });
    headings[id] = blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []));
  }
  return headings;
}
