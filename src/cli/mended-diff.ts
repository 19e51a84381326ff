/** What mending has changed in a file: a unified diff, the changed characters marked where there are colours. */
import { diffChars, structuredPatch } from 'diff';
import { shownLines } from '../check/output/shown-lines.ts';
import { coloured, type Paint, uncoloured } from '../diff/output/paint.ts';
import type { CheckedData, MendedFile } from '../verbs/mend-file.ts';

/** Lines around a change. */
const CONTEXT = 1;

/** @param names of the file before and after */
export function mendedDiff({ before, after }: MendedFile, names: readonly [string, string], color: boolean): string {
  const paint = color ? coloured : uncoloured;
  const [from, to] = names;
  const { hunks } = structuredPatch(from, to, shown(before), shown(after), '', '', { context: CONTEXT });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => {
    const line = oldStart + changed.findIndex(each => !each.startsWith(' '));
    const range = `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
    return [paint.faint(`${range} 第 ${line} 行`), ...hunkLines(changed, paint)];
  });
  return [paint.strong(`--- ${from}\t改正前`), paint.strong(`+++ ${to}\t改正后`), ...lines].join('\n');
}

/** Private numbers are masked as they are in findings. */
function shown({ source, result }: CheckedData): string {
  const text = shownLines(source.text ?? '', result).join('\n');
  // A last line without an end is no difference that mending makes.
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** A run of lines taken out and as many put in are shown pair by pair. */
function hunkLines(lines: readonly string[], paint: Paint): string[] {
  const shownLines: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const removed = run(lines, at, '-');
    const added = run(lines, at + removed.length, '+');
    if (removed.length + added.length === 0) {
      shownLines.push(lines[at++] ?? '');
      continue;
    }
    at += removed.length + added.length;
    shownLines.push(...removed.map((line, index) => marked(line, added[index] ?? '', 'removed', paint)));
    shownLines.push(...added.map((line, index) => marked(line, removed[index] ?? '', 'added', paint)));
  }
  return shownLines;
}

function run(lines: readonly string[], from: number, sign: string): string[] {
  const found: string[] = [];
  for (let at = from; lines[at]?.startsWith(sign); at++) found.push(lines[at] ?? '');
  return found;
}

/** A line with the characters marked that its other side lacks. */
function marked(line: string, other: string, side: 'removed' | 'added', paint: Paint): string {
  const [before, after] = side === 'removed' ? [line, other] : [other, line];
  const pieces = diffChars(before.slice(1), after.slice(1)).filter(
    piece => !piece[side === 'removed' ? 'added' : 'removed'],
  );
  const words = pieces.map(piece => (piece[side] ? paint.word(piece.value) : piece.value)).join('');
  return paint[side](line.charAt(0) + words);
}
