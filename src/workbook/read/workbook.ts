/** The sheets of a workbook that anybody may have saved, within the bounds that hold for every stranger's file. */
import { OfficePackage } from '../../read/opc/package.ts';
import { childOf, childrenOf } from '../../read/xml/element.ts';
import type { Failure, Result } from '../../result.ts';
import { type Cells, readCells, stringOf } from './cells.ts';
import { vocabulary } from './vocabulary.ts';

export interface Workbook {
  /** By name, blanks at its ends left off. */
  readonly sheets: ReadonlyMap<string, Cells>;
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
}

const remedy = '请在 WPS 表格或 Excel 里打开，另存为 .xlsx 再试；来历不明的文件请不要打开。';
const damaged: Failure = { what: '这不是完整的 Excel 工作簿（.xlsx），打不开。', remedy };

/** Far more than the form has. */
const MOST_SHEETS = 64;

/** Errors: what is no workbook, is damaged, or has more in it than any report. */
export function readWorkbook(bytes: Uint8Array): Result<Workbook> {
  const opened = OfficePackage.open(bytes, vocabulary);
  if (!opened.ok) return { ok: false, failure: damaged };
  const file = opened.value;
  const [main = 'xl/workbook.xml'] = file.related('', 'officeDocument');
  const root = file.xml(main);
  const shared = sharedStrings(file, main);
  const sheets = new Map<string, Cells>();
  for (const { attributes } of childrenOf(childOf(root, 's:sheets'), 's:sheet').slice(0, MOST_SHEETS)) {
    const sheet = file.xml(file.target(main, attributes['r:id']));
    if (sheet) sheets.set((attributes.name ?? '').trim(), readCells(sheet, shared));
  }
  if (file.failure) return { ok: false, failure: { ...file.failure, remedy } };
  if (root?.name !== 's:workbook') return { ok: false, failure: damaged };
  const from1904 = childOf(root, 's:workbookPr')?.attributes.date1904;
  return { ok: true, value: { sheets, from1904: from1904 === '1' || from1904 === 'true' } };
}

function sharedStrings(file: OfficePackage, main: string): readonly string[] {
  const [part] = file.related(main, 'sharedStrings');
  return childrenOf(file.xml(part), 's:si').map(stringOf);
}
