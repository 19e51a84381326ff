/** The sentences that rules over prose read, from data files and drafts alike. */
import type { Document, Heading, Paragraph } from '../../document/document.ts';
import type { Path } from '../../report/paths.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { HeldWords } from './held-words.ts';
import type { Sought } from './sought.ts';

export interface ProseLine {
  /** The value that the line belongs to: `opening`, `overview`, `review.note` … */
  readonly path: Path;
  /** Index of the line in the value's normal form, from 0. */
  readonly line: number;
  /** With every `{{…}}` replaced by its value. */
  readonly text: string;
  readonly block: Heading | Paragraph;
}

/**
 * Every line of narrative, opening, 表前 and 注 in the order of the page. Tables and charts are no prose; the template's own
 * sentences, the title and the 落款 are left out.
 */
export const proseLines: (subject: Subject) => readonly ProseLine[] = oncePerSubject(({ document }) =>
  readLines(document),
);

const proseText = oncePerSubject(subject =>
  proseLines(subject)
    .map(({ text }) => text)
    .join('\n'),
);
const heldByProse = oncePerSubject(subject => new HeldWords(proseText(subject)));
const none: readonly ProseLine[] = [];

/**
 * The lines to search for something: all of them, or none where no line has a sign of it. Most reports have few of the
 * things that rules look for, and this is known without looking for each.
 */
export function linesWith(subject: Subject, sought: Sought): readonly ProseLine[] {
  return mayBeInProse(subject, sought) ? proseLines(subject) : none;
}

/**
 * Whether a pattern finds anything in any line: the whole is searched faster than line after line.
 * @param pattern without the flag g; the end of a line is \n to it, but of the last
 */
export const isMatchedInProse = (subject: Subject, pattern: RegExp): boolean => pattern.test(proseText(subject));

/** Whether any line has a sign of what is sought. */
export function mayBeInProse(subject: Subject, { signs }: Sought): boolean {
  if (signs instanceof RegExp) return isMatchedInProse(subject, signs);
  const held = heldByProse(subject);
  return signs.some(sign => held.has(sign));
}

/** Of a longer list the words of which all parts stand in the prose. @param words each in its parts */
export function wordsInProse<Parts extends readonly string[]>(
  subject: Subject,
  words: readonly Parts[],
): readonly Parts[] {
  const held = heldByProse(subject);
  return words.filter(parts => parts.every(part => held.has(part)));
}

/** The lines of one value. @param path `overview`, `problems` … */
export function linesOf(subject: Subject, path: Path): readonly ProseLine[] {
  return linesByPath(subject).get(path) ?? [];
}

const linesByPath = oncePerSubject((subject): ReadonlyMap<Path, readonly ProseLine[]> => {
  const byPath = new Map<Path, ProseLine[]>();
  for (const line of proseLines(subject)) {
    const lines = byPath.get(line.path);
    if (lines) lines.push(line);
    else byPath.set(line.path, [line]);
  }
  return byPath;
});

/** In a draft the official headings say which value a line belongs to; what stands before them is the opening. */
function readLines(document: Document): readonly ProseLine[] {
  const lines: ProseLine[] = [];
  const counts = new Map<Path, number>();
  let path: Path = 'opening';
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.part) path = block.part;
    else if (block.kind === 'heading' || (block.kind === 'paragraph' && isProse(block))) {
      const { origin, text } = block;
      if (origin.kind === 'report') lines.push({ path: origin.path, line: origin.line ?? 0, text, block });
      if (origin.kind === 'draft') {
        const line = counts.get(path) ?? 0;
        counts.set(path, line + 1);
        lines.push({ path, line, text, block });
      }
    }
  }
  return lines;
}

const isProse = ({ role }: Paragraph): boolean => role !== 'agency' && role !== 'date';
