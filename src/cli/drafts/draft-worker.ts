/** Reads one draft after another, in a thread of its own that the command line can end. */
import { parentPort } from 'node:worker_threads';
import { isOfPdfLibrary } from '../../read/pdf/left-behind.ts';
import { readReport } from '../../verbs/read-report.ts';
import type { DraftAnswer, DraftRequest } from './draft-message.ts';

async function answer({ bytes, fileName }: DraftRequest): Promise<DraftAnswer> {
  try {
    return await readReport(bytes, fileName);
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    return { ok: undefined, message: known.message, stack: known.stack };
  }
}

process.on('unhandledRejection', error => {
  if (!isOfPdfLibrary(error)) throw error;
});

parentPort?.on('message', async (request: DraftRequest) => {
  parentPort?.postMessage(await answer(request));
});
