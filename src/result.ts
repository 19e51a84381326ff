/** What work on a stranger's file gives: its value, or why there is none. The shape that every reader and loader shares. */

/** Why a file could not be opened, decoded or parsed at all (exit code 2). */
export interface Failure {
  /** What it is, in a clerk's words. */
  readonly what: string;
  /** 怎么办. */
  readonly remedy: string;
  readonly line?: number;
  readonly column?: number;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };
