/** Reading a draft: the page that anybody may have made, and the report in it. */
import { extract } from '../extract/extract.ts';
import { readDraft } from '../read/read.ts';
import type { DraftReading } from './report-file.ts';

/**
 * Reads a draft of any kind and extracts the report in it. Strangers' files want a thread that can be ended: the answer is
 * plain data that passes between threads. Errors: what the readers refuse. @throws on a bug of a reader
 */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<DraftReading> {
  const read = await readDraft(bytes, fileName);
  if (!read.ok) return read;
  const { medium, traces, carriedData, document } = read.value;
  const { format, ...extracted } = extract(document);
  return { ok: true, draft: { medium, traces, carriedData }, extracted: { ...extracted, format: format.id } };
}
