/** A copy of a Word draft with a comment at every finding. */
import { type FileResult, isChecked } from '../check/output/file-result.ts';
import type { Failure, Result } from '../report/problem.ts';
import { readBytes } from './files/read.ts';

const notWord: Failure = {
  what: '只有 .docx 文稿可以加批注。',
  remedy: '其他格式的，请先在 WPS 或 Word 里另存为 .docx。',
};

const noDraft: Failure = {
  what: '批注加在 Word 文稿里，数据文件不能加批注。',
  remedy: '请先用它生成 .docx 文稿，再给文稿加批注。',
};

/** Errors: a data file; a file that is no DOCX or cannot be read. */
export async function annotateDraft(file: string, result: FileResult | undefined): Promise<Result<Uint8Array>> {
  if (!result || !isChecked(result)) return { ok: false, failure: result?.failure ?? notWord };
  if (result.kind === 'data') return { ok: false, failure: noDraft };
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  if (!isZip(bytes.value)) return { ok: false, failure: notWord };
  const { annotationsOf } = await import('../check/output/annotations.ts');
  const { annotateDocx } = await import('../read/docx/annotate.ts');
  return annotateDocx(bytes.value, annotationsOf(result.result.findings), {
    date: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
