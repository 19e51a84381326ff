/** Strangers' files are read in a worker that can be ended, made of the page's own script: there is no other file. */
import { MOST_SECONDS, tooSlow } from '../../verbs/reading-time.ts';
import type { DraftReading } from '../../verbs/report-file.ts';
import { packedTexts } from './packed.ts';
import type { ReadingAnswer, ReadingMessage, ReadingRequest } from './reading.ts';

/** @returns undefined where the browser makes no worker from a page on disk */
function makeWorker(): Worker | undefined {
  const code = document.getElementById('program')?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } catch {
    return undefined;
  } finally {
    // The worker has its script by then, or never will; some browsers are still fetching it.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
}

/**
 * Reads a draft of any kind and extracts the report in it.
 * Errors: what the readers refuse, and files that take too much time. @throws on a bug of a reader
 */
export async function readInWorker(bytes: Uint8Array, fileName: string): Promise<DraftReading> {
  const worker = makeWorker();
  const answer = worker && (await ask(worker, { bytes, fileName, packed: packedTexts() }));
  if (answer === undefined || answer === 'no worker') {
    const { readReport } = await import('../../verbs/read-report.ts');
    return readReport(bytes, fileName);
  }
  if (answer.ok === undefined) throw new Error(answer.message);
  return answer;
}

function ask(worker: Worker, request: ReadingRequest): Promise<ReadingAnswer | 'no worker'> {
  return new Promise(resolve => {
    const settle = (answer: ReadingAnswer | 'no worker'): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ ok: false, failure: tooSlow }), MOST_SECONDS * 1000);
    worker.onmessage = (event: MessageEvent<Partial<ReadingMessage>>) => {
      if (event.data.answer) settle(event.data.answer);
    };
    // A browser that refuses the worker says so here; a bug in it is answered as a message.
    worker.onerror = () => settle('no worker');
    worker.postMessage(request);
  });
}
