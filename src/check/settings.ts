/** What an office can set about the checks. */
import type { Severity } from './rule.ts';

export interface Settings {
  /** Severity by rule id, where an office sets another; `off` leaves the rule out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** MM-DD in the year after the report's, where an office's own deadline replaces that of its kind of organ. */
  readonly deadline: string | undefined;
}

export const defaultSettings: Settings = { severities: {}, deadline: undefined };
