/** Tables whose cells are parted by tabs, a row a line; lines that break inside a cell are put together again. */

import { trimBlanks } from '../../text/blanks.ts';
import { tableOfRows } from '../table-block.ts';
import { isNumber } from './numbers.ts';
import { type Found, type Lines, wasTried } from './recogniser.ts';
import { type Field, isTabLine, readRun, skipBlank, type TabLine } from './tab-lines.ts';

/** More than this on either side of a break is no piece of a word. */
const LONGEST_FRAGMENT = 12;
/** A row with a text longer than this, alone, is a paragraph that a tab got into. */
const LONGEST_CELL = 60;

interface Row {
  readonly fields: readonly Field[];
  readonly line: number;
}

const wordsOf = (field: Field | undefined): string => (field ?? []).join('');

export function tabTable(lines: Lines, at: number, from: number): Found | undefined {
  const { texts, origin } = lines;
  const isBroken = isBrokenHead(texts, at);
  if (!isBroken && (!isTabLine(texts[at] ?? '') || wasTried(lines, at, from, isTabLine))) return undefined;
  const run = readRun(texts, at);
  // Lines of one indented text each, too few or too wordy for a table of one cell a line, are paragraphs.
  if (run.lines.every(({ isSingle }) => isSingle)) return undefined;
  const whole = mended(run.lines, widthOf(run.lines));
  if (isBroken && !whole) return undefined;
  const rows: Row[] = [...(whole ?? run.lines)];
  const width = widthOf(rows);
  let { next } = run;
  // A blank line inside a table leaves its rows as wide as they were.
  for (;;) {
    const start = skipBlank(texts, next);
    if (start === next || !texts[start]?.includes('\t')) break;
    const more = readRun(texts, start);
    const added = mended(more.lines, width) ?? more.lines;
    if (more.lines.length === 0 || widthOf(added) !== width) break;
    rows.push(...added);
    next = more.next;
  }
  if (!isTable(rows, width)) return undefined;
  const table = tableOfRows(rows.map(({ fields, line }) => ({ cells: fields, origin: origin(line) })));
  return table && { blocks: [table], next };
}

/** A line without tabs may be the first line of a cell that was broken, which the line below it goes on with. */
function isBrokenHead(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  const next = texts[at + 1] ?? '';
  return (
    !text.includes('\t') && trimBlanks(text).length <= LONGEST_FRAGMENT && isTabLine(next) && !next.startsWith('\t')
  );
}

const widthOf = (rows: readonly Row[]): number =>
  rows.reduce((widest, { fields }) => Math.max(widest, fields.length), 0);

function isTable(rows: readonly Row[], width: number): boolean {
  if (rows.every(({ fields }) => fields.some(field => wordsOf(field).length > LONGEST_CELL))) return false;
  const [row] = rows;
  const isAlone = rows.length === 1 && width < 3;
  return !isAlone || (row?.fields.some(field => isNumber(wordsOf(field))) ?? false);
}

/** The rows of a run where every break inside a cell can be mended so that all rows are `width` cells wide. */
function mended(lines: readonly TabLine[], width: number): Row[] | undefined {
  if (width < 3 || lines.every(({ fields }) => fields.length === width)) return undefined;
  const rows: Row[] = [];
  let open: Field[] = [];
  let start = 0;
  for (const { fields, line } of lines) {
    if (open.length === 0) {
      open = [...fields];
      start = line;
    } else {
      const [head, ...rest] = fields;
      const last = open.pop();
      if (!isFragment(last) || !isFragment(head)) return undefined;
      open.push([...(last ?? []), ...(head ?? [])], ...rest);
    }
    if (open.length > width) return undefined;
    if (open.length < width) continue;
    rows.push({ fields: open, line: start });
    open = [];
  }
  return open.length === 0 ? rows : undefined;
}

function isFragment(field: Field | undefined): boolean {
  const fragment = wordsOf(field);
  return fragment !== '' && fragment.length <= LONGEST_FRAGMENT && !isNumber(fragment);
}
