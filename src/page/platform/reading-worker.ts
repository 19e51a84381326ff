/** The same script as the page's, run in a worker: it reads the file that it is given, and is ended when it takes too long. */
import { readReport } from '../../verbs/read-report.ts';
import { givePacked } from './packed.ts';
import type { ReadingAnswer, ReadingMessage, ReadingRequest } from './reading.ts';

async function answer({ bytes, fileName, packed }: ReadingRequest): Promise<ReadingAnswer> {
  givePacked(packed);
  try {
    return await readReport(bytes, fileName);
  } catch (error) {
    return { ok: undefined, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads what the page asks for. */
export function serveReadings(): void {
  // Of a damaged PDF, pdf.js leaves a promise behind that nobody waits for; what it throws to us is answered above.
  addEventListener('unhandledrejection', event => event.preventDefault());
  addEventListener('message', async (event: MessageEvent<ReadingRequest>) => {
    const message: ReadingMessage = { answer: await answer(event.data) };
    postMessage(message);
  });
}
