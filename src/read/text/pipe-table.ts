/**
 * Tables with bars between their cells that do not begin with one: `a | b` over a line of dashes, a frame of `+---+`, or
 * rows that a page's text was saved with, a bar behind each cell.
 */
import type { Block } from '../../document/document.ts';
import { freeTable, splitTables, type TableLine } from '../../document/free-table.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { type Found, type Lines, wasTried } from './recogniser.ts';

const separator = /^\|?[ ]*:?-{2,}:?[ ]*(?:[|+][ ]*:?-{2,}:?[ ]*)+\|?$/;
const frame = /^\+(?:[-=]+\+)+$/;

const isFrame = (text: string): boolean => frame.test(trimBlanks(text));

function cellsOf(line: string): readonly string[] | undefined {
  if (!line.includes('|') || line.length > 2000) return undefined;
  const inner = line.replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map(cell => trimBlanks(cell.replaceAll('\\|', '|')));
}

/** Rows that end with a bar are a table where there are so many of them, the most of several cells. */
const FEWEST_CLOSED = 3;

/** A bar behind the last cell, none before the first. */
function isClosed(text: string): boolean {
  const row = trimBlanks(text);
  return row.endsWith('|') && !row.startsWith('|');
}

/** The index behind the last of a run of rows that each end with a bar. */
function endOfClosed(texts: readonly string[], at: number): number | undefined {
  let next = at;
  let several = 0;
  for (; isClosed(texts[next] ?? ''); next++) {
    if ((cellsOf(trimBlanks(texts[next] ?? '')) ?? []).filter(cell => cell !== '').length > 1) several++;
  }
  return next - at >= FEWEST_CLOSED && several * 2 > next - at ? next : undefined;
}

/** Lines that begin with a bar are the narrative grammar's own; here is what it leaves. */
export function pipeTable(lines: Lines, at: number, from: number): Found | undefined {
  const { texts } = lines;
  if (isClosed(texts[at] ?? '') && !wasTried(lines, at, from, isClosed)) {
    const end = endOfClosed(texts, at);
    if (end !== undefined) return tableOfLines(lines, at, end);
  }
  const first = trimBlanks(texts[at] ?? '');
  const second = trimBlanks(texts[at + 1] ?? '');
  const isFramed = frame.test(first);
  if (isFramed && wasTried(lines, at, from, isFrame)) return undefined;
  if (!isFramed && (first.startsWith('|') || !cellsOf(first) || !separator.test(second))) return undefined;
  let end = at;
  while (end < texts.length && isRow(trimBlanks(texts[end] ?? ''))) end++;
  return tableOfLines(lines, at, end);
}

const isRow = (line: string): boolean => frame.test(line) || cellsOf(line) !== undefined;

function tableOfLines({ texts, origin }: Lines, at: number, end: number): Found | undefined {
  const rows = texts.slice(at, end).flatMap((text, index): TableLine[] => {
    const line = trimBlanks(text);
    const cells = frame.test(line) ? undefined : cellsOf(line);
    return cells ? [{ cells: separator.test(line) ? cells.map(() => '---') : cells, origin: origin(at + index) }] : [];
  });
  const blocks = splitTables(rows).flatMap((tableLines): Block[] => {
    const table = freeTable(tableLines, undefined);
    return table ? [table] : [];
  });
  return blocks.length > 0 ? { blocks, next: end } : undefined;
}
