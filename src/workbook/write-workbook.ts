/** A report as a workbook that a clerk can fill in with WPS or Excel. */
import { writeXlsx } from 'hucre/xlsx';
import { formatById } from '../format/index.ts';
import type { Path } from '../report/paths.ts';
import type { Report } from '../report/report.ts';
import { tableSheet } from './write/table-sheet.ts';
import { basics, charts, guide, narrative, waivers } from './write/text-sheets.ts';

const guidance: readonly string[] = [
  '1. 先填“基本信息”，再按报告的六个部分依次填各工作表；三张表格照统一格式排好，白色的格子要填。',
  '2. 没有的填 0。空着的算还没有填，填完之前不能生成正式报告。',
  '3. 灰色的格子是统一格式的名称，不能改；总计由公式算出，变红的是加起来不对，请核对。',
  '4. 正文一段写一格；要用表里的数，可以写 {{新收申请}}、{{办结}} 这样的名称，生成时会换成表里的数。',
  '5. 填好一部分就可以核对一次：把本文件拖到“检查.cmd”上，或运行 nianbao check 本文件。',
  '6. 本文件不联网，没有宏；公式只供填写时核对，程序读取时会重新计算。',
];

/** The workbook says when it was made only to programs that insist on a date; the same report gives the same bytes. */
const MADE = new Date('2021-09-26T00:00:00Z');

/**
 * Writes a report, filled in or still blank.
 * @param raw what was typed in cells that hold no figure, and other values that could not be understood, by path
 * @returns the bytes of an .xlsx file
 */
export async function writeWorkbook(report: Report, raw: ReadonlyMap<Path, string> = new Map()): Promise<Uint8Array> {
  const format = formatById(report.format);
  const parts = format.parts.map(part =>
    part.kind === 'table' ? tableSheet(part, report.tables[part.id], raw) : narrative(part, report.narratives[part.id]),
  );
  return writeXlsx({
    sheets: [
      guide(guidance),
      basics(report, format.reference, raw),
      ...parts,
      charts(report.charts),
      waivers(report.waivers),
    ],
    activeSheet: 1,
    defaultFont: { name: '宋体', size: 11 },
    workbookProtection: { lockStructure: true },
    properties: { creator: '', created: MADE, modified: MADE },
  });
}
