/** The tables on a clipboard, whatever put them there: a spreadsheet, a word processor, a web page or plain text. */
import type { Origin, TableBlock } from '../../document/document.ts';
import { cellsOfText } from '../../extract/tables/cells.ts';
import { parseHtml } from '../../read/html/parse.ts';
import { dataTable } from '../../read/html/table.ts';
import { descendants } from '../../read/html/tree.ts';
import { tableOfRows } from '../../read/table-block.ts';
import { parseTsv } from './tsv.ts';

export interface Clipboard {
  readonly text: string;
  /** `text/html`; empty where there is none. */
  readonly html: string;
}

/** More is no table that a person has marked. */
const MOST_CHARACTERS = 2_000_000;

/** Where a pasted cell stands interests nobody. */
const origin: Origin = { kind: 'draft' };

/** Excel, WPS 表格 and Calc say so; they write runs of blank cells into HTML as one, but keep every cell in their text. */
const spreadsheet =
  /urn:schemas-microsoft-com:office:excel|ProgId content="?(?:Excel|ET)\.|LibreOffice Calc|data-sheets-/i;

/**
 * @param knows whether words are a label of the table that is pasted into
 * @returns none where nothing was on the clipboard
 */
export function clipboardTables({ text, html }: Clipboard, knows: (text: string) => boolean): readonly TableBlock[] {
  const useHtml = html !== '' && html.length <= MOST_CHARACTERS && !(text.includes('\t') && spreadsheet.test(html));
  const drawn = useHtml ? tablesOfHtml(html) : [];
  if (drawn.length > 0) return drawn;
  const table = tableOfText(text.slice(0, MOST_CHARACTERS), knows);
  return table ? [table] : [];
}

function tablesOfHtml(html: string): TableBlock[] {
  const parsed = parseHtml(html);
  if (!parsed.ok) return [];
  const elements = [...descendants(parsed.value, () => false)];
  return elements.flatMap(element => (element.tagName === 'table' ? (dataTable(element, () => origin) ?? []) : []));
}

function tableOfText(text: string, knows: (text: string) => boolean): TableBlock | undefined {
  if (text.trim() === '') return undefined;
  const rows = text.includes('\t')
    ? parseTsv(text)
    : parseTsv(text).map(([line = '']) => (line.trim() === '' ? [''] : wordsOf(line, knows)));
  return tableOfRows(rows.map(cells => ({ cells: cells.map(cell => cell.split(/[\r\n]+/)), origin })));
}

/** 「新收 1 0 0 0 0 0 1」 as copied from a page without tabs. */
function wordsOf(line: string, knows: (text: string) => boolean): string[] {
  return cellsOfText({ kind: 'text', text: line.trim(), origin, align: undefined }, knows).map(cell => cell.text);
}
