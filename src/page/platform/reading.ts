/** What passes between the page and the worker that reads strangers' files. */
import type { DraftReading } from '../../verbs/report-file.ts';
import type { PackedTexts } from './packed.ts';

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly packed: PackedTexts;
}

export type ReadingAnswer =
  | DraftReading
  /** A bug: its message. */
  | { readonly ok: undefined; readonly message: string };

/** What the worker posts. A library in it may post words of its own: pdf.js takes every worker for one of its workers. */
export interface ReadingMessage {
  readonly answer: ReadingAnswer;
}
