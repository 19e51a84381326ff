/** Reads one draft after another, in a thread of its own that the command line can end. */
import { parentPort } from 'node:worker_threads';
import { extract } from '../../extract/extract.ts';
import { readDraft } from '../../read/read.ts';
import type { DraftAnswer, DraftRequest } from './draft-message.ts';

async function answer({ bytes, fileName }: DraftRequest): Promise<DraftAnswer> {
  try {
    const read = await readDraft(bytes, fileName);
    if (!read.ok) return read;
    const { medium, traces, carriedData, document } = read.value;
    const { format, ...extracted } = extract(document);
    return { ok: true, draft: { medium, traces, carriedData }, extracted: { ...extracted, format: format.id } };
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    return { ok: undefined, message: known.message, stack: known.stack };
  }
}

// Of a damaged PDF, pdf.js leaves a promise behind that nobody waits for; what it throws to us is answered above.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (request: DraftRequest) => {
  parentPort?.postMessage(await answer(request));
});
