/** 依据值: what a waiver was given for, in six characters. */

import { printFigure } from '../../report/figure.ts';
import { officialPath, resolvePath } from '../../report/paths.ts';
import { lineKey } from '../../report/places.ts';
import { proseLines } from '../prose/lines.ts';
import { matchesIn } from '../prose/matches.ts';
import { narrativeOf } from '../subject/narrative-of.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { formatOf } from './locate.ts';
import type { Raised } from './raise.ts';

/** The lines of narrative by their place in the report, `{{…}}` filled in: a data file and its draft read alike. */
const printedLines = oncePerSubject(
  subject => new Map(proseLines(subject).map(({ path, line, text }) => [lineKey(path, line), text])),
);

/** Where a sentence ends, in either width: mending a form makes no other sentence of it. */
const sentenceEnd = /[。！？；!?;]|(?<=\p{Script=Han})\./gu;

/** The sentence that holds the words at `at`. */
function sentenceAt(line: string, at: number): string {
  let start = 0;
  for (const match of matchesIn(line, sentenceEnd)) {
    const end = match.index + 1;
    if (at < end) return line.slice(start, end);
    start = end;
  }
  return line.slice(start);
}

/** What stands at the place of a finding: the sentence, the figure in the cell, or the whole narrative. */
function standing(subject: Subject, raised: Raised): string {
  const { path, line, excerpt = '' } = raised;
  if (line !== undefined) {
    const text =
      printedLines(subject).get(lineKey(path, line)) ?? narrativeOf(subject, path)?.split('\n')[line] ?? excerpt;
    return excerpt === '' ? text : sentenceAt(text, raised.offset ?? text.indexOf(excerpt));
  }
  const { part, row, column } = resolvePath(path, subject.format);
  if (part?.kind === 'table' && row && column) {
    const figure = subject.report.tables[part.table.id].figures[row.id]?.[column.id];
    return figure ? printFigure(figure) : '';
  }
  // Facts that come with values are judged by them: other sentences of the narrative may go on changing.
  if (Object.keys(raised.values).length > 0) return '';
  return narrativeOf(subject, path) ?? '';
}

const formOnly = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']|(?<=\d),(?=\d{3})/gu;

/** What is left when width, blanks, separators, brackets and quotation marks do not count: `check --fix` lapses no waiver. */
const folded = (text: string): string => text.normalize('NFKC').replace(formOnly, '').replaceAll('。', '.');

/** FNV-1a over UTF-16 code units, 32 bits: the same on every platform, without a library. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >> 8), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Six hexadecimal digits of rule, official path and what stands there. The first is a letter, so that no data file can
 * take the whole for a number (`123456`, `1e2345`).
 */
export function fingerprint(subject: Subject, raised: Raised): string {
  const values = Object.entries(raised.values)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const parts = [
    raised.rule.id,
    officialPath(raised.path, formatOf(subject, raised.path)),
    standing(subject, raised),
    raised.excerpt ?? '',
    ...values,
  ];
  const value = hash(parts.map(folded).join('\u0000'));
  const short = (value >>> 24) ^ (value & 0xffffff);
  const letter = 'abcdef'.charAt((short >>> 20) % 6);
  return letter + (short & 0xfffff).toString(16).padStart(5, '0');
}
