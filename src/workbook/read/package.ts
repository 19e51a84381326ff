/** The sheets of a workbook that anybody may have saved, within the bounds that hold for every stranger's file. */
import { decodeXml } from '../../read/xml/decode.ts';
import { childOf, childrenOf, type XmlElement } from '../../read/xml/element.ts';
import { parseXml } from '../../read/xml/parse.ts';
import { Archive } from '../../read/zip/archive.ts';
import type { Failure, Result } from '../../result.ts';
import { type Cells, readCells, stringOf } from './cells.ts';
import { vocabulary } from './vocabulary.ts';

export interface Workbook {
  /** By name, blanks at its ends left off. */
  readonly sheets: ReadonlyMap<string, Cells>;
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
}

const damaged: Failure = {
  what: '这不是完整的 Excel 工作簿（.xlsx），打不开。',
  remedy: '请在 WPS 表格或 Excel 里打开，另存为 .xlsx 再试。',
};

/** Far more than the form has. */
const MOST_SHEETS = 64;

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

class WorkbookPackage {
  constructor(private readonly archive: Archive) {}

  /** Errors: a part that is damaged, too large or no XML; undefined where there is none. */
  part(path: string): Result<XmlElement | undefined> {
    const bytes = this.archive.read(path);
    if (!bytes.ok) return bytes;
    if (!bytes.value) return { ok: true, value: undefined };
    const text = decodeXml(bytes.value);
    return text === undefined ? { ok: false, failure: damaged } : parseXml(text, vocabulary);
  }

  /** @param path of the part that they are of; '' for the package */
  relationships(path: string): Result<readonly Relationship[]> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const root = this.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
    if (!root.ok) return root;
    const found = childrenOf(root.value, 'pr:Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: resolved(folder, attributes.Target ?? ''),
    }));
    return { ok: true, value: found };
  }
}

/** A target relative to the folder of its source part, or to the package where it begins with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Errors: what is no workbook, is damaged, or has more in it than any report. */
export function readWorkbook(bytes: Uint8Array): Result<Workbook> {
  const archive = Archive.open(bytes);
  if (!archive.ok) return { ok: false, failure: damaged };
  const file = new WorkbookPackage(archive.value);
  const top = file.relationships('');
  if (!top.ok) return top;
  const main = top.value.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const root = file.part(main);
  if (!root.ok) return root;
  const related = file.relationships(main);
  if (!related.ok) return related;
  if (root.value?.name !== 's:workbook') return { ok: false, failure: damaged };

  const shared = sharedStrings(file, related.value);
  if (!shared.ok) return shared;
  const sheets = new Map<string, Cells>();
  for (const { attributes } of childrenOf(childOf(root.value, 's:sheets'), 's:sheet').slice(0, MOST_SHEETS)) {
    const target = related.value.find(({ id }) => id === attributes['r:id'])?.target;
    const sheet = target === undefined ? undefined : file.part(target);
    if (sheet && !sheet.ok) return sheet;
    if (sheet?.value) sheets.set((attributes.name ?? '').trim(), readCells(sheet.value, shared.value));
  }
  const from1904 = childOf(root.value, 's:workbookPr')?.attributes.date1904;
  return { ok: true, value: { sheets, from1904: from1904 === '1' || from1904 === 'true' } };
}

function sharedStrings(file: WorkbookPackage, related: readonly Relationship[]): Result<readonly string[]> {
  const target = related.find(({ type }) => type === 'sharedStrings')?.target;
  if (target === undefined) return { ok: true, value: [] };
  const root = file.part(target);
  return root.ok ? { ok: true, value: childrenOf(root.value, 's:si').map(stringOf) } : root;
}
