/** What passes between the command line and the worker that reads strangers' files. */
import type { Extracted } from '../../extract/extracted.ts';
import type { FormatId } from '../../format/index.ts';
import type { Draft } from '../../read/draft.ts';
import type { Failure } from '../../report/problem.ts';

export interface DraftRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A draft read and understood. The format goes by its name: a copy of its definition would not be the same. */
export interface ReadReport {
  readonly ok: true;
  readonly draft: Pick<Draft, 'medium' | 'traces' | 'carriedData'>;
  readonly extracted: Omit<Extracted, 'format'> & { readonly format: FormatId };
}

export type DraftAnswer =
  | ReadReport
  | { readonly ok: false; readonly failure: Failure }
  /** A bug: its message and stack. */
  | { readonly ok: undefined; readonly message: string; readonly stack: string | undefined };
