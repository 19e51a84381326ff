/** The same script as the page's, run in a worker: it reads the file that it is given, and is ended when it takes too long. */
import { isOfPdfLibrary } from '../../read/pdf/left-behind.ts';
import { readReport } from '../../verbs/read-report.ts';
import { givePacked } from './packed.ts';
import type { ReadingAnswer, ReadingMessage, ReadingRequest } from './reading.ts';

async function answer({ bytes, fileName, packed }: ReadingRequest): Promise<ReadingAnswer> {
  givePacked(packed);
  try {
    return await readReport(bytes, fileName);
  } catch (error) {
    return { ok: undefined, message: messageOf(error) };
  }
}

/** Reads what the page asks for. */
export function serveReadings(): void {
  addEventListener('unhandledrejection', event => {
    event.preventDefault();
    if (!isOfPdfLibrary(event.reason)) tell({ ok: undefined, message: messageOf(event.reason) });
  });
  addEventListener('message', async (event: MessageEvent<ReadingRequest>) => {
    tell(await answer(event.data));
  });
}

function tell(answer: ReadingAnswer): void {
  const message: ReadingMessage = { answer };
  postMessage(message);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
