/** Cells of a draft's table, whether they come from a grid or from lines of text. */
import type { Origin, TableBlock, TableCell } from '../../document/document.ts';
import type { TextItem } from '../items.ts';
import { labelsIn } from './labels-in.ts';

export interface Cell {
  /** Lines joined, blanks at the ends taken off. */
  readonly text: string;
  /** Grid column of the left edge; undefined in lines of text. */
  readonly column: number | undefined;
  readonly colSpan: number;
  readonly origin: Origin;
  /** The cell of the grid. */
  readonly source: TableCell | undefined;
}

/** The cells of one row, blank ones among them where they are known. */
export interface Line {
  readonly cells: readonly Cell[];
  /** The table it stands in: positions of two tables are not compared. */
  readonly block: TableBlock | undefined;
}

const plain = /^\d{1,9}$/;
/** A number, with a unit or remark, or what people write instead of one. */
const figure =
  /^(?:[-+−－]?\d[\d,.]*(?:[件条个次宗元]|万元|件次|人次)?(?:\(.*\))?|[-–—−/／、.…·\\~*]+|无|【待填】|\[待填\])$/s;

/** Whether a cell holds what belongs into a cell of figures; a blank one does not tell. */
export function isFigure(text: string): boolean {
  if (plain.test(text)) return true;
  if (text.length > 60 || text === '') return false;
  return figure.test(text.normalize('NFKC').replace(/\s+/g, ''));
}

/** The rows of a grid; a table of one column is a stream of cells. */
export function linesOfTable(block: TableBlock): Line[] {
  const rows = block.rows.map(({ cells }): Line => ({ block, cells: cells.map(gridCell) }));
  const isStream = rows.every(({ cells }) => cells.length <= 1);
  return isStream ? linesOfStream(rows.flatMap(({ cells }) => cells)) : rows;
}

function gridCell(cell: TableCell): Cell {
  return {
    text: cell.lines.join('').trim(),
    column: cell.column,
    colSpan: cell.colSpan,
    origin: cell.origin,
    source: cell,
  };
}

/**
 * A line of text as the cells it holds: what tabs or wide gaps part, labels side by side, numbers behind a label.
 * @param isLabel whether words are a label of the table
 */
export function cellsOfText({ text, origin }: TextItem, isLabel: (text: string) => boolean): Cell[] {
  const parts = text.split(/\t| {2,}|\u3000{2,}/).map(part => part.trim());
  return parts
    .flatMap(part => splitPart(part, isLabel))
    .map(part => ({ text: part, column: undefined, colSpan: 1, origin, source: undefined }));
}

/** What people write instead of a number. */
const dash = /^[-–—−/／]+$/;
/** Numbers that nobody takes for the end of a sentence. */
const MANY_NUMBERS = 3;
/** 行政征收 3 */
const rowOfItsOwn = /^[\p{Script=Han}（）]{2,20}\s+\d+$/u;

/** `一、本年新收…数量 0 0 0 0 0 0 0`, `行政复议 行政诉讼`, `（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0` */
function splitPart(part: string, isLabel: (text: string) => boolean): string[] {
  if (part === '') return [];
  const words = part.split(/\s+/);
  if (words.length === 1) return [part];
  const [last = ''] = words.slice(-1);
  const label = part.slice(0, -last.length).trimEnd();
  // Signs are nothing to a label: 行政处罚 /
  if (dash.test(last) && isLabel(label)) return [label, last];
  if (isLabel(part)) return [part];
  const first = words.findLastIndex(word => !isFigure(word)) + 1;
  const labels = labelsIn(words.slice(0, first).join(' '), isLabel);
  if (labels) return [...labels, ...words.slice(first)];
  const known = words.filter(word => isFigure(word) || isLabel(word)).length;
  // A line of heads may have one in words of its own.
  const labelled = words.filter(word => isLabel(word)).length;
  if (known === words.length || (known === words.length - 1 && (known > 2 || labelled > 1))) return words;
  const isNamed = words.length === 2 && rowOfItsOwn.test(part);
  return isNamed || words.length - first >= MANY_NUMBERS
    ? [words.slice(0, first).join(' '), ...words.slice(first)]
    : [part];
}

/** The head of part three and its first row have some twenty cells; what runs on without end is no row. */
const MOST_CELLS = 120;

/**
 * Cells one after the other as rows: words, then the numbers that belong to them. A blank cell counts only between or behind
 * numbers.
 */
export function linesOfStream(cells: readonly Cell[]): Line[] {
  const lines: Line[] = [];
  let line: Cell[] = [];
  let hasFigures = false;
  const end = (): void => {
    if (line.length > 0) lines.push({ cells: line, block: undefined });
    line = [];
    hasFigures = false;
  };
  for (const cell of cells) {
    const isNumber = isFigure(cell.text);
    if (!isNumber && cell.text !== '' && hasFigures) end();
    if (cell.text === '' && !hasFigures) continue;
    line.push({ ...cell, column: undefined });
    hasFigures ||= isNumber;
    if (line.length >= MOST_CELLS) end();
  }
  end();
  return lines;
}
