/** Any draft that a person hands in: what kind of file it is, and the reader for it. */
import type { Failure } from '../result.ts';
import { compoundFileFailure } from './compound-file.ts';
import type { ReadResult } from './draft.ts';
import { emptyFile, excessive, notReport, otherWordProcessor, scanned, unknownKind } from './refusals.ts';
import { kindOf } from './signature.ts';

const MEBIBYTE = 1024 * 1024;
/** A report with photographs takes some 20 MB. */
export const MOST_DRAFT_BYTES = 64 * MEBIBYTE;

/**
 * Reads a draft of any kind: by its signature first, by the ending of its name where it is text.
 * @param fileName only its ending counts
 * Errors: what cannot be read, with what it is and what to do.
 */
export async function readDraft(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  if (bytes.length > MOST_DRAFT_BYTES) return refuse(excessive(`超过 ${MOST_DRAFT_BYTES / MEBIBYTE} MB`));
  const ending = /\.([^./\\]+)$/.exec(fileName.slice(-64))?.[1]?.toLowerCase() ?? '';
  // Each reader brings a library of its own; only the one that is needed is loaded.
  switch (kindOf(bytes)) {
    case 'zip':
      return (await import('./docx/read.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes);
    case 'text':
      if (['html', 'htm', 'shtml', 'xhtml'].includes(ending)) return (await import('./html/read.ts')).readHtml(bytes);
      return (await import('./text/read.ts')).readText(bytes);
    case 'compound':
      return refuse(compoundFileFailure(bytes, ending));
    case 'rtf':
      return refuse(otherWordProcessor('富文本文件（.rtf）'));
    case 'mht':
      return refuse(otherWordProcessor('单个文件网页（.mht）'));
    case 'word-xml':
      return refuse(otherWordProcessor('以 XML 保存的 Word 文件'));
    case 'archive':
      return refuse(notReport('压缩文件', '请先解压，再选里面的年度报告文件'));
    case 'picture':
      return refuse(scanned('图片'));
    case 'empty':
      return refuse(emptyFile);
    case 'binary':
      return refuse(unknownKind);
  }
}

const refuse = (failure: Failure): ReadResult => ({ ok: false, failure });
