/** Lines with tabs: what their fields say, and which lines hang together. */
import { trimBlanks } from '../../text/blanks.ts';
import { isPartHeading } from '../part-heading.ts';

/** A field by its lines, each in normal form. */
export type Field = readonly string[];

export interface TabLine {
  readonly fields: readonly Field[];
  /** Index of the first line it was read from. */
  readonly line: number;
  /** Without any tab: a row of one cell, or the rest of the cell before it. */
  readonly isBare: boolean;
  /** A tab and one field. */
  readonly isSingle: boolean;
}

/** Lines without a blank one between them. */
export interface Run {
  readonly lines: readonly TabLine[];
  /** Index of the line after it. */
  readonly next: number;
}

/** The longest official label has 37 characters. */
const LONGEST_LABEL = 60;
/** Lines of one cell that a spreadsheet put between quotation marks. */
const MOST_QUOTED_LINES = 12;
/** 「一、⇥总体情况」: a number and its heading, as word processors copy them. */
const numbered = /^[\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}|[图表]\s?\d{1,2})\t[^\t]+$/;

export const isBlank = (text: string): boolean => !text.includes('\t') && trimBlanks(text) === '';

/** A number of a list, or of a figure, and the text it numbers: no table. */
export const isNumberedLine = (text: string): boolean => numbered.test(text);

/** A text without tabs, or with one before it, that is no cell: a paragraph, however it is indented. */
const isIndented = (text: string): boolean => {
  const words = trimBlanks(text);
  return /^\t?[^\t]*$/.test(text) && (words.length > LONGEST_LABEL || (text.startsWith('\t') && words.endsWith('。')));
};

/** Whether a line may stand in a table. */
export const isTabLine = (text: string): boolean =>
  text.includes('\t') && !isNumberedLine(text) && !isIndented(text) && !isPartHeading(trimBlanks(text));

const opensQuote = (text: string): boolean => {
  const field = text.slice(text.lastIndexOf('\t') + 1);
  return field.startsWith('"') && (field.split('"').length - 1) % 2 === 1;
};

/** Spreadsheets quote a field with a line end or quotation mark in it; an apostrophe keeps a text from being a formula. */
function readField(field: string): Field {
  const isQuoted = field.length > 1 && field.startsWith('"') && field.endsWith('"');
  const text = isQuoted ? field.slice(1, -1).replaceAll('""', '"') : field.replace(/^'(?=[=@+-])/, '');
  const lines = text.split('\n').map(trimBlanks);
  return lines.length > 1 ? lines.filter(line => line !== '') : lines;
}

function readLine(texts: readonly string[], at: number): { readonly line: TabLine; readonly next: number } {
  const first = texts[at] ?? '';
  let text = first;
  let next = at + 1;
  if (opensQuote(first)) {
    for (let end = at + 1; end < texts.length && end <= at + MOST_QUOTED_LINES; end++) {
      const joined = texts.slice(at, end + 1).join('\n');
      if (opensQuote(joined)) continue;
      text = joined;
      next = end + 1;
      break;
    }
  }
  const line = {
    fields: text.split('\t').map(readField),
    line: at,
    isBare: !text.includes('\t'),
    isSingle: /^\t[^\t]*$/.test(text),
  };
  return { line, next };
}

/** The lines from `at` on, to a blank line, a heading of a part or a line that is too long for a cell; none may be bare at its end. */
export function readRun(texts: readonly string[], at: number): Run {
  const lines: TabLine[] = [];
  let next = at;
  while (next < texts.length) {
    const text = texts[next] ?? '';
    if (isBlank(text) || isNumberedLine(text) || isPartHeading(trimBlanks(text))) break;
    if (isIndented(text)) break;
    const read = readLine(texts, next);
    lines.push(read.line);
    next = read.next;
  }
  while (lines.at(-1)?.isBare) next = lines.pop()?.line ?? next;
  return { lines, next };
}

/** Index of the first line at or after `at` that is not blank. */
export function skipBlank(texts: readonly string[], at: number): number {
  let next = at;
  while (next < texts.length && isBlank(texts[next] ?? '')) next++;
  return next;
}
