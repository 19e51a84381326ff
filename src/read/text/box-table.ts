/** Tables drawn with box characters, merged cells and wrapped texts among them: the inverse of the text renderer. */
import type { TableBlock } from '../../document/document.ts';
import { displayWidth } from '../../text/width.ts';
import { type PlacedCell, tableBlock, tableOfRows } from '../table-block.ts';
import type { Found, Lines } from './recogniser.ts';
import { unwrap } from './unwrap.ts';

/** Heavy and double lines as the light ones in the same place of the second string. */
const heavy = '━┃┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬╭╮╰╯┠┨┯┷┿╂╟╢╤╧╪╫';
const light = '─│┌┐└┘├┤┬┴┼─│┌┐└┘├┤┬┴┼┌┐└┘├┤┬┴┼┼├┤┬┴┼┼';
const drawn = /[\u2500-\u257f]/g;
const joints = '┌┬┐├┼┤└┴┘';
/** Grid lines across and down; a page of text has no more. */
const MOST_LINES = 2000;

/** A line by display columns; the second column of a wide character is ''. */
type Columns = readonly string[];

const lighten = (line: string): string =>
  line.replace(drawn, character => {
    const at = heavy.indexOf(character);
    return at < 0 ? character : light.charAt(at);
  });

/** @param boxWidth columns that a box character takes: one, or two in what older Chinese programs draw */
function columnsOf(line: string, boxWidth: 1 | 2): string[] {
  const columns: string[] = [];
  for (const character of line) {
    const isBox = character >= '\u2500' && character <= '\u257f';
    const width = isBox ? boxWidth : displayWidth(character);
    if (width === 0 && columns.length > 0) columns[columns.length - 1] += character;
    if (width > 0) columns.push(character);
    // The second half of a box character goes on with the line to its right.
    if (width === 2) columns.push(isBox && '─┌┬├┼└┴'.includes(character) ? '─' : '');
  }
  return columns;
}

const startsDrawing = (line: string): boolean => /^\s*[┌├│└┏┣┃┗╔╠║╚╭╰┠╟]/.test(line);

const isTop = (line: string): boolean => /^\s*[┌┏╔╭]/.test(line);

export function boxTable({ texts, origin }: Lines, at: number): Found | undefined {
  if (!isTop(texts[at] ?? '')) return undefined;
  let next = at;
  while (next < texts.length && startsDrawing(texts[next] ?? '') && (next === at || !isTop(texts[next] ?? ''))) {
    const isBottom = /^\s*[└┗╚╰]/.test(texts[next] ?? '');
    next++;
    if (isBottom) break;
  }
  const drawing = texts.slice(at, next).map(line => lighten(line.trim()));
  const columns = evenColumns(drawing, 1) ?? evenColumns(drawing, 2);
  const lineOrigin = (line: number) => origin(at + line);
  const table = (columns && tableOfDrawing(columns, lineOrigin)) ?? tableOfBars(drawing, lineOrigin);
  return table && { blocks: [table], next };
}

/** The lines by columns, where that makes them all equally wide. */
function evenColumns(drawing: readonly string[], boxWidth: 1 | 2): readonly Columns[] | undefined {
  const columns = drawing.map(line => columnsOf(line, boxWidth));
  return columns.every(({ length }) => length === columns[0]?.length) ? columns : undefined;
}

/** Columns at which lines meet. */
function jointsOf(columns: Columns): number[] {
  const found: number[] = [];
  columns.forEach((character, x) => {
    if (character >= '┌' && character <= '┼' && joints.includes(character)) found.push(x);
  });
  return found;
}

function tableOfDrawing(drawing: readonly Columns[], origin: Lines['origin']): TableBlock | undefined {
  const meetings = drawing.map(jointsOf);
  const borders = meetings.flatMap((found, line) => (found.length > 0 ? [line] : []));
  const edges = [...new Set(meetings.flat())].sort((one, other) => one - other);
  const height = borders.length - 1;
  const width = edges.length - 1;
  if (height < 1 || width < 1 || Math.max(height, width) > MOST_LINES) return undefined;

  const slice = (line: number, from: number, to: number): readonly string[] =>
    drawing[line]?.slice((edges[from] ?? 0) + 1, edges[to] ?? 0) ?? [];
  const isClosedAbove = (row: number, column: number): boolean =>
    slice(borders[row] ?? 0, column, column + 1).every(character => character === '─');
  const isClosedLeft = (row: number, column: number): boolean =>
    drawing[(borders[row] ?? 0) + 1]?.[edges[column] ?? 0] !== undefined &&
    ['│', ...joints].includes(drawing[(borders[row] ?? 0) + 1]?.[edges[column] ?? 0] ?? '');

  const covered = new Set<number>();
  const cells: PlacedCell[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (covered.has(row * width + column)) continue;
      let colSpan = 1;
      while (column + colSpan < width && !isClosedLeft(row, column + colSpan)) colSpan++;
      let rowSpan = 1;
      while (row + rowSpan < height && !isClosedAbove(row + rowSpan, column)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + colSpan; c++) covered.add(r * width + c);
      }
      const first = (borders[row] ?? 0) + 1;
      const end = borders[row + rowSpan] ?? drawing.length;
      const lines = drawing.slice(first, end).map((_, line) => slice(first + line, column, column + colSpan).join(''));
      cells.push({ row, column, rowSpan, colSpan, lines: [unwrap(lines)], origin: origin(first) });
    }
  }
  return tableBlock(cells, { height, origin: origin(0) });
}

/** A drawing whose lines do not meet: the texts between its bars, a row a line. */
function tableOfBars(drawing: readonly string[], origin: Lines['origin']): TableBlock | undefined {
  const rows = drawing.flatMap((line, at) => {
    if (/^[┌├└]/.test(line)) return [];
    const texts = line.replace(/^│|│$/g, '').split('│');
    return [{ cells: texts.map(text => [unwrap([text])]), origin: origin(at) }];
  });
  return tableOfRows(rows);
}
