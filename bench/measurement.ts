/** What a case reports: one row of its table. */
export interface Row {
  readonly what: string;
  /** Each with its unit: `12.3 ms`. */
  readonly values: Readonly<Record<string, string>>;
  /** What was set as a goal and whether it is reached; undefined where the row is only for information. */
  readonly goal?: { readonly text: string; readonly reached: boolean };
}

/** One file in bench/cases exports one of these as `benchCase`. */
export interface BenchCase {
  readonly title: string;
  /** How it is measured, in a sentence or two, for the document. */
  readonly method: string;
  run(): Promise<readonly Row[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;

export const atMost = (value: number, limit: number, text: string) => ({ text, reached: value <= limit });
