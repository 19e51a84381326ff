/** What passes between the command line and the worker that reads strangers' files. */
import type { DraftReading } from '../../verbs/report-file.ts';

export interface DraftRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type DraftAnswer =
  | DraftReading
  /** A bug: its message and stack. */
  | { readonly ok: undefined; readonly message: string; readonly stack: string | undefined };
