/** What the .cmd files of the Windows package have at hand; tests put their own in its place. */

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  /** Runs `nianbao` to its end. */
  run(args: readonly string[]): Run;
  /** Runs `nianbao` in this window, until it is closed. */
  stay(args: readonly string[]): void;
  /** Shows a file in the program that the system has for it. */
  open(path: string): Promise<boolean>;
  say(text: string): void;
  /** @returns what was typed, trimmed */
  ask(question: string): Promise<string>;
  readonly now: Date;
  /** Where the .cmd files are. */
  readonly folder: string;
}
