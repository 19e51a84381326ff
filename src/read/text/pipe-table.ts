/** Tables with bars between their cells that do not begin with one: `a | b` over a line of dashes, or a frame of `+---+`. */
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

/** Lines that begin with a bar are the narrative grammar's own; here is what it leaves. */
export function pipeTable(lines: Lines, at: number, from: number): Found | undefined {
  const { texts, origin } = lines;
  const first = trimBlanks(texts[at] ?? '');
  const second = trimBlanks(texts[at + 1] ?? '');
  const isFramed = frame.test(first);
  if (isFramed && wasTried(lines, at, from, isFrame)) return undefined;
  if (!isFramed && (first.startsWith('|') || !cellsOf(first) || !separator.test(second))) return undefined;
  const rows: TableLine[] = [];
  let next = at;
  for (; next < texts.length; next++) {
    const line = trimBlanks(texts[next] ?? '');
    if (frame.test(line)) continue;
    const cells = cellsOf(line);
    if (!cells) break;
    rows.push({ cells: separator.test(line) ? cells.map(() => '---') : cells, origin: origin(next) });
  }
  const blocks = splitTables(rows).flatMap((tableLines): Block[] => {
    const table = freeTable(tableLines, undefined);
    return table ? [table] : [];
  });
  return blocks.length > 0 ? { blocks, next } : undefined;
}
