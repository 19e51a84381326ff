/** Reads one draft after another, in a thread of its own that the command line can end. */
import { parentPort } from 'node:worker_threads';
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

// Of a damaged PDF, pdf.js leaves a promise behind that nobody waits for; what it throws to us is answered above.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async (request: DraftRequest) => {
  parentPort?.postMessage(await answer(request));
});
