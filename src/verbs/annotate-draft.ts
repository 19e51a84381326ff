/** A copy of a Word draft with a comment at every finding. */
import type { Finding } from '../check/finding.ts';
import type { Failure, Result } from '../result.ts';

const notWord: Failure = {
  what: '只有 .docx 文稿可以加批注。',
  remedy: '其他格式的，请先在 WPS 或 Word 里另存为 .docx。',
};

/** Whether a draft is a Word file, whatever it is called. @param bytes of a draft that was read */
export const isWordFile = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @param now when the comments are said to be written. Errors: a draft that is no Word file */
export async function annotateDraft(
  bytes: Uint8Array,
  findings: readonly Finding[],
  now: Date,
): Promise<Result<Uint8Array>> {
  if (!isWordFile(bytes)) return { ok: false, failure: notWord };
  const { annotationsOf } = await import('../check/output/annotations.ts');
  const { annotateDocx } = await import('../read/docx/annotate.ts');
  return annotateDocx(bytes, annotationsOf(findings), { date: now.toISOString().replace(/\.\d+Z$/, 'Z') });
}
