/** What the menus of the editor put into the text, and where. */
import { headingNumber, type NumberStyle } from '../../document/heading-number.ts';

export interface Insertion {
  /** Characters of the text that it takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Cursor {
  readonly start: number;
  readonly end: number;
}

/** `{{名称}}`; two braces that were typed to call the menu are not kept. */
export function quantityInsertion(text: string, { start, end }: Cursor, name: string): Insertion {
  const typed = /[{｛]{2}$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - typed, end, text: `{{${name}}}` };
}

/** 〔图表：名称〕 on a line of its own. */
export function chartInsertion(text: string, cursor: Cursor, name: string): Insertion {
  return ownLine(text, cursor, `〔图表：${name}〕`, true);
}

export type HeadingStyle = Extract<NumberStyle, 'section' | 'item'>;

/** The next number of its kind at the beginning of the line, or of a new one where the line has words already. */
export function headingInsertion(text: string, cursor: Cursor, style: HeadingStyle): Insertion {
  const value = nextNumber(text.slice(0, cursor.start), style);
  return ownLine(text, cursor, style === 'section' ? `（${chineseNumeral(value)}）` : `${value}.`, false);
}

function nextNumber(before: string, style: HeadingStyle): number {
  let value = 0;
  for (const line of before.split('\n')) {
    const number = headingNumber(line.trim());
    if (number?.style === style) value = number.value;
    // Items are counted below each section.
    else if (style === 'item' && (number?.style === 'section' || number?.style === 'part')) value = 0;
  }
  return value + 1;
}

/** @param isWhole whether nothing else may follow on the line */
function ownLine(text: string, { start, end }: Cursor, words: string, isWhole: boolean): Insertion {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = text.indexOf('\n', end);
  const after = text.slice(end, next < 0 ? text.length : next);
  const opens = before.trim() === '' ? '' : '\n';
  const closes = isWhole && after.trim() !== '' ? '\n' : '';
  return { start: opens === '' ? start - before.length : start, end, text: opens + words + closes };
}

const units = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99, as headings are numbered. */
function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (units[tens] ?? '')}十`;
  return `${ten}${units[ones] ?? ''}`;
}
