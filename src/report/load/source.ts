/** The text of a file by lines, for telling where in it something stands. */
import type { Fix } from '../edit.ts';
import type { Place } from '../places.ts';

/** Offsets of the first character and behind the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export class Source {
  readonly lines: readonly string[];
  private readonly starts: readonly number[];

  /** @param text with `\n` as the only line end */
  constructor(readonly text: string) {
    this.lines = text.split('\n');
    let start = 0;
    this.starts = this.lines.map(line => {
      const at = start;
      start += line.length + 1;
      return at;
    });
  }

  /** Index of the line that holds an offset, from 0. */
  lineIndexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @param line index from 0 */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The place of a stretch of text, as far as it stands on its first line. */
  placeAt(start: number, end: number): Place {
    const index = this.lineIndexAt(start);
    const column = start - this.startOf(index);
    const lineEnd = this.startOf(index) + (this.lines[index]?.length ?? 0);
    return { line: index + 1, column: column + 1, length: Math.max(0, Math.min(end, lineEnd) - start) };
  }

  /**
   * Puts other words for those of a key or value, within its quotation marks where it has any.
   * @returns undefined where `from` does not stand there literally: with escapes, or over several lines
   */
  replacing({ start, end }: Stretch, from: string, to: string): Fix | undefined {
    const typed = this.text.slice(start, end);
    const quote = /^(["']).*\1$/s.test(typed) && typed !== from ? 1 : 0;
    if (typed.slice(quote, typed.length - quote) !== from || from.includes('\n')) return undefined;
    const line = this.lineIndexAt(start);
    const column = start + quote - this.startOf(line) + 1;
    return { from, to, edits: [{ line: line + 1, column, length: from.length, text: to }] };
  }
}
