/** What a run ends with; docs/exit-codes.md. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  /** Findings, also a readable file that breaks the schema. */
  findings: 1,
  /** Could not do the work: usage, or a file that cannot be opened, decoded or parsed. */
  failed: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The graver of two: work that could not be done outweighs findings. */
export function graver(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
