/** The part of a Word file that holds its text, or what else the archive is. */
import type { Failure, Result } from '../../result.ts';
import { OfficePackage } from '../opc/package.ts';
import { damaged, notReport } from '../refusals.ts';
import { childOf, type XmlElement } from '../xml/element.ts';
import { vocabulary } from './vocabulary.ts';

export interface MainPart {
  readonly file: OfficePackage;
  /** Of the part in the package; `file.text(path)` is what the places of its elements are counted in. */
  readonly path: string;
  readonly root: XmlElement;
  readonly body: XmlElement;
}

/** Errors: damaged, encrypted or excessive files; what is in the archive is no Word document. */
export function openMainPart(bytes: Uint8Array): Result<MainPart> {
  const opened = OfficePackage.open(bytes, vocabulary);
  if (!opened.ok) return opened;
  const file = opened.value;
  const path = file.related('', 'officeDocument')[0] ?? 'word/document.xml';
  const root = file.xml(path);
  const body = childOf(root, 'w:body');
  if (root?.name === 'w:document' && body) return { ok: true, value: { file, path, root, body } };
  return { ok: false, failure: file.failure ?? otherArchive(file, root) };
}

const archives: readonly (readonly [pattern: RegExp, kind: string, remedy: string])[] = [
  [/^xl\//i, '电子表格（Excel 工作簿）', '请选年度报告的文稿，最好是 .docx 文件'],
  [/^ppt\//i, '演示文稿（PPT）', '请选年度报告的文稿，最好是 .docx 文件'],
  [/^OFD\.xml$/i, '版式文件（OFD）', '请向制作单位要原来的文字稿（.docx）'],
];

function otherArchive(file: OfficePackage, root: XmlElement | undefined): Failure {
  for (const [pattern, kind, remedy] of archives) {
    if (file.names.some(name => pattern.test(name))) return notReport(kind, remedy);
  }
  if (file.names.includes('content.xml') && file.names.includes('mimetype')) {
    return { what: '这是 ODF 文档（.odt）', remedy: '请用 WPS、Word 或 LibreOffice 打开，另存为 .docx 后再试' };
  }
  if (root !== undefined || file.names.some(name => name.toLowerCase() === '[content_types].xml')) return damaged;
  const inner = file.names.find(name => /\.(?:docx?|wps|pdf|html?|txt)$/i.test(name));
  return notReport(
    '压缩文件',
    inner === undefined ? '请选年度报告的文稿，最好是 .docx 文件' : '请先解压，再选里面的年度报告文件',
  );
}
