/** `check --annotate`: the Word draft that was checked, with its comments. */
import { type FileResult, isChecked } from '../check/output/file-result.ts';
import type { Failure, Result } from '../result.ts';
import { annotateDraft } from '../verbs/annotate-draft.ts';
import { readBytes } from './files/read.ts';

const noDraft: Failure = {
  what: '批注加在 Word 文稿里，数据文件不能加批注。',
  remedy: '请先用它生成 .docx 文稿，再给文稿加批注。',
};

/** @param result of the check of `file`. Errors: a data file; a file that is no DOCX or cannot be read */
export async function annotatedFile(file: string, result: FileResult): Promise<Result<Uint8Array>> {
  if (!isChecked(result)) return { ok: false, failure: result.failure };
  if (result.kind === 'data') return { ok: false, failure: noDraft };
  const bytes = await readBytes(file);
  return bytes.ok ? annotateDraft(bytes.value, result.result.findings, new Date()) : bytes;
}
