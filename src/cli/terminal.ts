/** Standard output and standard error as the commands see them, so that tests can stand in for both. */
import { styleText } from 'node:util';

export interface Terminal {
  /** What was asked for. */
  print(text: string): void;
  /** What people should know beside it. */
  say(text: string): void;
  /** A line that the next one replaces; nothing where nobody watches. */
  progress(text: string): void;
  readonly color: boolean;
  /** Columns to fold lines at. */
  readonly width: number;
}

const MAX_WIDTH = 100;
const CLEAR_LINE = '\r\u001b[2K';

const withNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  let progressShown = false;
  const clear = (): void => {
    if (progressShown) stderr.write(CLEAR_LINE);
    progressShown = false;
  };
  return {
    color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true,
    width: Math.min(stdout.columns ?? MAX_WIDTH, MAX_WIDTH),
    print(text) {
      clear();
      stdout.write(withNewline(text));
    },
    say(text) {
      clear();
      stderr.write(withNewline(text));
    },
    progress(text) {
      if (!stderr.isTTY) return;
      stderr.write(CLEAR_LINE + text);
      progressShown = text !== '';
    },
  };
}

export function emphasis(terminal: Terminal, text: string): string {
  return terminal.color ? styleText('bold', text) : text;
}
