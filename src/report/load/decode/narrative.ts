/** Narrative into its normal form, with the place of every line. */

import { splitLines, trimBlanks } from '../../../text/blanks.ts';
import { normalForm } from '../../normal-form.ts';
import type { Path } from '../../paths.ts';
import type { Narrative } from '../../report.ts';
import type { Source } from '../source.ts';
import { type DataNode, entryOf, isEmpty, type ScalarNode } from '../tree.ts';
import { keyOf, type Recorder } from './recorder.ts';

interface SourceLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a stretch of the source that say something. */
function linesWithin(source: Source, start: number, end: number): SourceLine[] {
  const found: SourceLine[] = [];
  for (let index = source.lineIndexAt(start); index < source.lines.length; index++) {
    const lineStart = Math.max(start, source.startOf(index));
    if (lineStart >= end) break;
    const typed = source.text.slice(
      lineStart,
      Math.min(end, source.startOf(index) + (source.lines[index]?.length ?? 0)),
    );
    for (const part of splitLines(typed)) {
      const text = trimBlanks(part);
      if (text === '') continue;
      const at = lineStart + typed.indexOf(text);
      found.push({ text, start: at, end: at + text.length });
    }
  }
  return found;
}

/** A quoted text: where its lines are written `\n`, each is placed behind the one before. */
function quotedLines(source: Source, node: ScalarNode): SourceLine[] {
  const typed = source.text.slice(node.start, node.end);
  const starts = [1, ...[...typed.matchAll(/\\(.)/gs)].flatMap(match => (match[1] === 'n' ? [match.index + 2] : []))];
  const pieces = splitLines(node.text);
  const isExact = pieces.length === starts.length;
  return pieces.flatMap((piece, index) => {
    const text = trimBlanks(piece);
    if (text === '') return [];
    const next = starts[index + 1];
    const start = isExact ? node.start + (starts[index] ?? 0) : node.start;
    const end = isExact ? (next === undefined ? node.end - 1 : node.start + next - 2) : node.end;
    return [{ text, start, end }];
  });
}

/**
 * The lines of a narrative in normal form, as they stand in the source. Text that YAML would glue together (plain or
 * folded over several lines) keeps the lines in which it was typed.
 */
export function narrativeLinesOf(source: Source, node: ScalarNode): SourceLine[] {
  if (isEmpty(node)) return [];
  if (node.style === 'quoted') return quotedLines(source, node);
  if (node.style === 'plain') return linesWithin(source, node.start, node.end);
  // The first line of a block holds its sign alone.
  const header = source.lineIndexAt(node.start);
  return linesWithin(source, source.startOf(header + 1), node.end);
}

/** @returns undefined where nothing is given */
export function decodeNarrative(
  parent: DataNode | undefined,
  key: string,
  path: Path,
  recorder: Recorder,
): Narrative | undefined {
  const entry = entryOf(parent, key);
  if (!entry) return undefined;
  recorder.place(path, keyOf(entry));
  const { node } = entry;
  if (node.kind !== 'scalar' || typeof node.literal === 'boolean') return undefined;
  const lines = narrativeLinesOf(recorder.source, node);
  for (const [index, line] of lines.entries()) recorder.placeLine(path, index, line);
  return normalForm(lines.map(({ text }) => text).join('\n')) || undefined;
}
