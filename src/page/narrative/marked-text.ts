/** The text cut into stretches: those that a finding speaks of, those that cite a figure, and the rest. */

import type { Severity } from '../../check/severity.ts';
import { findExcerpt } from '../../text/masked.ts';
import type { NarrativeFinding } from '../contracts.ts';
import { typedLines } from './typed-lines.ts';

export interface Stretch {
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
  readonly severity: Severity | undefined;
  readonly isCitation: boolean;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a finding stand in the text as typed; the whole line where it quotes none, undefined where it is about the whole. */
export function rangeOf(text: string, line: number | undefined, excerpt: string | undefined): Range | undefined {
  const typed = line === undefined ? undefined : typedLines(text)[line];
  if (!typed) return undefined;
  const at = excerpt === undefined ? -1 : findExcerpt(typed.text, excerpt);
  if (at < 0 || excerpt === undefined) return { start: typed.start, end: typed.end };
  return { start: typed.start + at, end: typed.start + at + excerpt.length };
}

const severities: readonly Severity[] = ['hint', 'warning', 'error'];
const citation = /\{\{[^{}\n]*\}\}/g;

/** Every character of the text stands in one stretch, none in more than a line; of several findings the gravest marks it. */
export function markedText(text: string, findings: readonly NarrativeFinding[]): readonly Stretch[] {
  const ranges = findings.flatMap(({ finding, line }) => {
    const range = finding.excerpt === undefined ? undefined : rangeOf(text, line, finding.excerpt);
    return range ? [{ ...range, severity: finding.severity }] : [];
  });
  const citations = [...text.matchAll(citation)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const lineStarts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const edges = new Set([
    ...lineStarts,
    0,
    text.length,
    ...[...ranges, ...citations].flatMap(({ start, end }) => [start, end]),
  ]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index): Stretch => {
    const end = cuts[index + 1] ?? text.length;
    const covers = (range: Range): boolean => range.start <= start && end <= range.end;
    const found = ranges.filter(covers).map(({ severity }) => severities.indexOf(severity));
    return {
      text: text.slice(start, end),
      at: start,
      severity: found.length > 0 ? severities[Math.max(...found)] : undefined,
      isCitation: citations.some(covers),
    };
  });
}
