/** Strangers' files are read in a worker, with a bound on memory and time, so that none of them can hold up the program. */
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../result.ts';
import { MOST_SECONDS, tooSlow } from '../../verbs/reading-time.ts';
import type { DraftReading } from '../../verbs/report-file.ts';
import { builtFile } from '../files/package-file.ts';
import type { DraftAnswer, DraftRequest } from './draft-message.ts';

const MAX_HEAP_MEGABYTES = 512;

const tooLarge: Failure = {
  what: '文件展开后过大，已经停止读取。',
  remedy: '文件可能已经损坏，或者不是一份年度报告；请在 WPS 或 Word 里打开，另存为 .docx 再试。',
};

let worker: Worker | undefined;

/** One worker serves all files of a command; one that had to be ended is replaced. */
function readyWorker(): Worker {
  if (!worker) {
    worker = new Worker(builtFile('draft-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    });
    // An idle worker does not keep the program from ending.
    worker.unref();
  }
  return worker;
}

/**
 * Reads a draft of any kind and extracts the report in it.
 * Errors: what the readers refuse, and files that take too much time or memory. @throws on a bug of a reader
 */
export function readInWorker(bytes: Uint8Array, file: string): Promise<DraftReading> {
  const thread = readyWorker();
  const request: DraftRequest = { bytes, fileName: basename(file) };
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker = undefined;
      void thread.terminate();
    };
    const timer = setTimeout(() => {
      end();
      settle(() => resolve({ ok: false, failure: tooSlow }));
    }, MOST_SECONDS * 1000);
    const onMessage = (answer: DraftAnswer): void => {
      if (answer.ok === undefined) {
        settle(() => reject(Object.assign(new Error(answer.message), { stack: answer.stack })));
      } else settle(() => resolve(answer));
    };
    const onError = (error: Error): void => {
      end();
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      settle(() => (outOfMemory ? resolve({ ok: false, failure: tooLarge }) : reject(error)));
    };
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage);
      thread.off('error', onError);
      finish();
    };
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage(request);
  });
}
