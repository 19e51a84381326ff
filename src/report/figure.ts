/** Reading and writing one cell of a table. */
import type { Unit } from '../format/index.ts';
import { halfWidth, ofFigures } from '../text/half-width.ts';
import type { Figure } from './report.ts';

/** 元 in one 万元; amounts are held in 元. */
export const YUAN_PER_WAN = 10_000;
const AMOUNT_DECIMALS = 4;
/** Whole digits, few enough for every sum to stay exact; the schema takes as many. */
export const MOST_DIGITS: Readonly<Record<Unit, number>> = { count: 15, amount: 11 };

export type FigureForm = 'full-width' | 'separator' | 'blank';

/** What a clerk calls them. */
export const figureFormNames: Readonly<Record<FigureForm, string>> = {
  'full-width': '全角字符',
  separator: '千分位逗号',
  blank: '空格',
};

export type FigureReading =
  /** `forms`: what had to be mended to read the number. */
  | { readonly ok: true; readonly figure: Figure; readonly forms: readonly FigureForm[] }
  | { readonly ok: false; readonly reason: 'blank' | 'dash' | 'negative' | 'decimals' | 'unit' | 'too-large' | 'text' };

const dashes = /^[-－—–−/／、.…·\\~～*]+$/;
const remarkPattern = /^([^（(]*?)([（(].*[）)])$/s;

/**
 * Reads a cell as people type it: full-width digits, separators and stray blanks are understood and told in `forms`;
 * 无 is zero; a bracketed remark is kept. A dash, a negative or a unit is refused, so that nothing becomes 0 by silence.
 * @param unit of the column: whole 件, or 万元 with at most four decimals
 */
export function readFigure(text: string, unit: Unit): FigureReading {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'blank' };
  if (trimmed === '无') return { ok: true, figure: { value: 0, printed: '0', remark: '' }, forms: [] };
  if (dashes.test(trimmed)) return { ok: false, reason: 'dash' };

  const [, body = trimmed, remark = ''] = remarkPattern.exec(trimmed) ?? [];
  const forms = new Set<FigureForm>();
  let digits = halfWidth(body, ofFigures);
  if (digits !== body) forms.add('full-width');
  if (/\s/.test(digits.trim())) forms.add('blank');
  digits = digits.replace(/\s+/g, '');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) {
    forms.add('separator');
    digits = digits.replaceAll(',', '');
  }
  if (/^-\d/.test(digits)) return { ok: false, reason: 'negative' };
  if (/^\d+(\.\d+)?(件|条|个|次|宗|元|万元)$/.test(digits)) return { ok: false, reason: 'unit' };
  if (!/^\d+(\.\d+)?$/.test(digits)) return { ok: false, reason: 'text' };
  const figure = figureOf(digits, unit, remark);
  if (figure === 'decimals' || figure === 'too-large') return { ok: false, reason: figure };
  return { ok: true, figure, forms: [...forms] };
}

function figureOf(digits: string, unit: Unit, remark: string): Figure | 'decimals' | 'too-large' {
  const [whole = '0', fraction = ''] = digits.split('.');
  if (whole.length > MOST_DIGITS[unit]) return 'too-large';
  const plain = whole.replace(/^0+(?=\d)/, '');
  if (unit === 'count' && fraction !== '') return 'decimals';
  if (fraction.length > AMOUNT_DECIMALS) return 'decimals';
  const value =
    unit === 'count' ? Number(plain) : Number(plain) * YUAN_PER_WAN + Number(fraction.padEnd(AMOUNT_DECIMALS, '0'));
  if (!Number.isSafeInteger(value)) return 'too-large';
  return { value, printed: fraction === '' ? plain : `${plain}.${fraction}`, remark };
}

/** A figure that carries no remark. @param value whole 件, or whole 元 for amounts */
export function plainFigure(value: number, unit: Unit = 'count'): Figure {
  return { value, printed: printValue(value, unit), remark: '' };
}

/** A value in the unit of its column: 件, or 万元 without needless zeros. */
export function printValue(value: number, unit: Unit): string {
  if (unit === 'count') return String(value);
  const sign = value < 0 ? '-' : '';
  const yuan = Math.abs(value);
  const fraction = String(yuan % YUAN_PER_WAN)
    .padStart(AMOUNT_DECIMALS, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(yuan / YUAN_PER_WAN));
  return sign + (fraction === '' ? whole : `${whole}.${fraction}`);
}

/** The text of the cell: number and remark. */
export function printFigure(figure: Figure): string {
  return figure.printed + figure.remark;
}
