/** The PDF library (pdf.js, packed by unpdf for every run time), opened so that it fetches, runs and draws nothing. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Failure, Result } from '../../result.ts';
import { damaged } from '../refusals.ts';
import { BundledCMaps } from './cmaps.ts';
import { encryptedPdf } from './refusals.ts';

export type Engine = typeof import('unpdf/pdfjs');

/**
 * Pixels of the largest picture that is unpacked. What it shows is of no use here, only that it stands there: a photograph or
 * a scanned page is not worth the time.
 */
const MOST_PIXELS = 1_000_000;

export interface OpenedPdf {
  readonly file: PDFDocumentProxy;
  readonly engine: Engine;
  close(): Promise<void>;
}

/** Errors: a password, damage. The bytes stay as they are. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenedPdf>> {
  completeRunTime();
  const engine = await import('unpdf/pdfjs');
  const task = engine.getDocument({
    // A copy, because the library keeps what it is given, and a plain one, because it takes no subclass of it.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    cMapPacked: true,
    BinaryDataFactory: BundledCMaps,
    maxImageSize: MOST_PIXELS,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: engine.VerbosityLevel.ERRORS,
  });
  try {
    return { ok: true, value: { file: await task.promise, engine, close: () => task.destroy() } };
  } catch (error) {
    await task.destroy();
    return { ok: false, failure: failureOf(error) };
  }
}

const failureOf = (error: unknown): Failure =>
  error instanceof Error && error.name === 'PasswordException' ? encryptedPdf : damaged;

/** ES2024, which the library uses and Node 20 lacks. */
function completeRunTime(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const target = new Uint8Array(length);
      target.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return target.buffer;
    },
    configurable: true,
    writable: true,
  });
}
