/** How the cells of the workbook look: labels grey and locked, what is filled in white and open. */
import type { CellStyle } from 'hucre/xlsx';

const FONT = '宋体';
const grey = 'F2F2F2';
const line = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
/** Typed as text: a telephone keeps its zeros, a sign in front makes no formula. */
const TEXT = '@';

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const open = { locked: false } as const;

export const look = {
  heading: { font: { name: FONT, size: 16, bold: true }, alignment: { vertical: 'center' } },
  hint: {
    font: { name: FONT, size: 10 },
    alignment: { vertical: 'center', wrapText: true },
  },
  label: {
    font: { name: FONT, size: 10.5 },
    fill: fill(grey),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  labelLeft: {
    font: { name: FONT, size: 10.5 },
    fill: fill(grey),
    border,
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  },
  figure: {
    font: { name: FONT, size: 11 },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    protection: open,
  },
  total: {
    font: { name: FONT, size: 11, bold: true },
    fill: fill('EAF1FB'),
    border,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  text: {
    font: { name: FONT, size: 11 },
    border,
    numFmt: TEXT,
    alignment: { vertical: 'top', wrapText: true },
    protection: open,
  },
  plain: { font: { name: FONT, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
  wrong: {
    font: { color: { rgb: '9C0006' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' }, bgColor: { rgb: 'FFC7CE' } },
  },
} as const satisfies Record<string, CellStyle>;

/** Labels cannot be changed; columns may be widened. No password: whoever must, may. */
export const lockedLayout = { sheet: true, formatCells: true, formatColumns: true, formatRows: true } as const;

/** As above, on sheets where text may go on for as many rows as it needs. */
export const lockedHead = { ...lockedLayout, insertRows: true, deleteRows: true } as const;
