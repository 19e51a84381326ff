/** Strangers' files are read in a worker that can be ended, made of the page's own script: there is no other file. */
import type { Failure } from '../../report/problem.ts';
import type { DraftReading } from '../../verbs/report-file.ts';
import { packedTexts } from './packed.ts';
import type { ReadingAnswer, ReadingMessage, ReadingRequest } from './reading.ts';

const MAX_SECONDS = 20;

const tooSlow: Failure = {
  what: `文件读了 ${MAX_SECONDS} 秒还没有读完，已经停止。`,
  remedy: '文件可能已经损坏，或者不是一份年度报告；请在 WPS 或 Word 里打开，另存为 .docx 再试。',
};

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
    const timer = setTimeout(() => settle({ ok: false, failure: tooSlow }), MAX_SECONDS * 1000);
    worker.onmessage = (event: MessageEvent<Partial<ReadingMessage>>) => {
      if (event.data.answer) settle(event.data.answer);
    };
    // A browser that refuses the worker says so here; a bug in it is answered as a message.
    worker.onerror = () => settle('no worker');
    worker.postMessage(request);
  });
}
