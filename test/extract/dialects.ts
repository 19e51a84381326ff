/** An official table as offices, word processors and text extraction leave it: same figures, other shape. */
import fc from 'fast-check';
import type { TableBlock } from '../../src/document/document.ts';
import { gridOf } from '../../src/document/grid.ts';

/** Cells by row; a line of text is a row of one. */
export type Rows = readonly (readonly string[])[];

/** Every cell at its position, covered positions blank: what copying a table into a text gives. */
export function plainRows(table: TableBlock): string[][] {
  return gridOf(table).map((line, row) =>
    line.map((position, column) =>
      position && position.row === row && position.cell.column === column ? position.cell.lines.join('') : '',
    ),
  );
}

const isFigure = (text: string): boolean => /^\d/.test(text) && !/^\d+[.、]\D/.test(text);
const isLabel = (text: string): boolean => text !== '' && !isFigure(text);

type Change = (rows: Rows) => Rows;
type Texts = (text: string, index: number) => string;

const labels =
  (change: Texts): Change =>
  rows =>
    rows.map(row => row.map((text, index) => (isLabel(text) ? change(text, index) : text)));
const figures =
  (change: Texts): Change =>
  rows =>
    rows.map(row => row.map((text, index) => (isFigure(text) ? change(text, index) : text)));
const firstFigure = (row: readonly string[]): number => row.findIndex(isFigure);

/** How labels are typed. */
export const labelForms: Readonly<Record<string, Change>> = {
  'half-width signs': labels(text =>
    text.replace(/[（），：“”]/g, sign => ({ '（': '(', '）': ')', '，': ', ', '：': ':' })[sign] ?? '"'),
  ),
  'numbers with 、': labels(text => text.replace(/^(\d)\./, '$1、')),
  'numbers with a blank': labels(text => text.replace(/^(\d)\./, '$1. ')),
  'full-width point': labels(text => text.replace(/^(\d)\./, '$1．')),
  'blanks inside': labels(text =>
    text.length > 3 ? `${text.slice(0, 2)} ${text.slice(2, 4)}\u3000${text.slice(4)}` : text,
  ),
  'blanks between all characters': labels(text => (text.length < 6 ? [...text].join(' ') : text)),
  'wordings of their own': labels(text =>
    text
      .replace('社会公益组织', '社会组织')
      .replace('行政规范性文件', '规范性文件')
      .replace('现行有效件数', '现行有效件')
      .replace('（单位：万元）', '（单位：万元，保留4位小数）')
      .replace('其他法律行政法规禁止公开', '其他法律法规禁止公开'),
  ),
  'wordings nobody knows': labels(text =>
    text.replace('要求提供公开出版物', '要求提供公开的出版物').replace('另行制作', '另制作'),
  ),
};

/** How figures are typed. */
export const figureForms: Readonly<Record<string, Change>> = {
  'full-width digits': figures(text =>
    text.replace(/^\d+/, digits => digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  ),
  'blanks around': figures((text, index) => (index % 2 ? `\u00a0${text}\u3000` : `  ${text} `)),
  'thousands separators': figures(text => text.replace(/^\d{4,}/, digits => Number(digits).toLocaleString('en-US'))),
};

/** How a table comes out of copying or extraction. */
export const shapes: Readonly<Record<string, Change>> = {
  'blank columns at the end': rows => rows.map(row => [...row, '', '']),
  'blank columns between labels and figures': rows =>
    rows.map(row => {
      const at = firstFigure(row);
      return at > 0 ? [...row.slice(0, at), '', '', ...row.slice(at)] : row;
    }),
  'labels in the first column': rows =>
    rows.map(row => {
      const at = firstFigure(row);
      if (at <= 0) return row;
      const words = row.slice(0, at).filter(text => text !== '');
      return [...words, ...row.slice(at)];
    }),
  'only the last label left': rows =>
    rows.map(row => {
      const at = firstFigure(row);
      const words = row.slice(0, Math.max(0, at)).filter(text => text !== '');
      return at > 0 ? [...words.slice(-1), ...row.slice(at)] : row;
    }),
  'blank rows': rows => rows.flatMap((row, index) => (index % 5 === 4 ? [row, row.map(() => '')] : [row])),
  'head repeated': rows => {
    const data = rows.findIndex(row => firstFigure(row) >= 0);
    const middle = Math.max(data + 1, Math.floor(rows.length / 2));
    return data > 1 && rows.length > 12
      ? [...rows.slice(0, middle), ...rows.slice(0, data), ...rows.slice(middle)]
      : rows;
  },
};

export const arbitraryChange = (changes: Readonly<Record<string, Change>>): fc.Arbitrary<Change> =>
  fc
    .subarray(Object.keys(changes), { maxLength: 2 })
    .map(names => rows => names.reduce((changed, name) => changes[name]?.(changed) ?? changed, rows));
