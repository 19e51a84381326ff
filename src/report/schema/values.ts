/**
 * The single values of the data file: what one cell, date or line may be. The patterns accept what `readFigure` and the
 * loader read. No two neighbouring repetitions in them match the same character, so that a hostile text takes linear time.
 */
import * as z from 'zod';
import type { Unit } from '../../format/index.ts';
import { MOST_DIGITS } from '../figure.ts';

const digit = '[0-9０-９]';
export const LARGEST = { count: 10 ** MOST_DIGITS.count - 1, amount: 10 ** MOST_DIGITS.amount - 1 } as const;

const plainDigits = (most: number): string => `${digit}(?:\\s*${digit}){0,${most - 1}}`;
const group = `(?:\\s*[,，](?:\\s*${digit}){3})`;

/** 1,234,567: as many groups as leave room for three digits before them, or one more behind what is left. */
function groupedDigits(most: number): string {
  const whole = Math.floor(most / 3);
  const rest = most % 3;
  const full = `${plainDigits(3)}${group}{1,${whole - 1}}`;
  return rest === 0 ? full : `(?:${full}|${plainDigits(rest)}${group}{${whole}})`;
}

const remark = '(?:\\s*[（(][\\s\\S]*[）)])?';

/** A cell as text: blank, 无, or digits with stray blanks, separators and a remark. */
function figurePattern(unit: Unit): RegExp {
  const whole = `(?:${plainDigits(MOST_DIGITS[unit])}|${groupedDigits(MOST_DIGITS[unit])})`;
  const fraction = unit === 'amount' ? `(?:\\s*[.．]\\s*${plainDigits(4)})?` : '';
  return new RegExp(`^\\s*(?:(?:无|${whole}${fraction}${remark})\\s*)?$`, 'u');
}

export const count = z
  .union([z.int().min(0).max(LARGEST.count), z.string().regex(figurePattern('count')), z.null()])
  .meta({
    id: 'count',
    title: '件数',
    description: '不带单位的整数；没有写 0 或“无”，空着表示还没有填；需要说明的在数字后面加括号。',
  });

// Not `multipleOf`: 96171.6 is no multiple of 0.0001 in binary fractions, and editors would underline right amounts.
export const amount = z
  .union([z.number().min(0).max(LARGEST.amount), z.string().regex(figurePattern('amount')), z.null()])
  .meta({
    id: 'amount',
    title: '金额（万元）',
    description: '以万元为单位，最多四位小数，写多少印多少；没有写 0 或“无”，空着表示还没有填。',
  });

/** The ways to say that nothing here is more than zero; alone they stand for a row, a group or a whole table. */
export const zeroForms = [z.int().min(0).max(0), z.string().regex(/^\s*(?:(?:无|[0０])\s*)?$/u), z.null()] as const;

export const zero = z.union([...zeroForms]).meta({
  id: 'zero',
  title: '全部为零',
  description: '只写 0 或“无”：这里没有写出来的各项都是零。',
});

export const narrative = z.string().nullable().meta({
  id: 'narrative',
  title: '正文',
  description: '先写“|”，从下一行起缩进写正文，一行是一段；可以用 {{年度}}、{{新收申请}} 这样的写法代入表中的数。',
});

const linePattern = /^[^\r\n]*(?:[\r\n]\s*)?$/u;

/** One line of text. */
export const line = z.string().regex(linePattern).nullable().meta({
  id: 'line',
  title: '一行文字',
  description: '只写一行。',
});

/** One line that may look like a number: its digits are kept as typed. */
export const code = z
  .union([z.string().regex(linePattern), z.number(), z.null()])
  .meta({ id: 'code', title: '号码', description: '按原样保留，开头的 0 不会丢。' });

const filledLinePattern = /^[^\S\r\n]*\S[^\r\n]*(?:[\r\n]\s*)?$/u;

/** One line that must not be empty. */
export const requiredLine = z
  .string()
  .regex(filledLinePattern)
  .meta({ id: 'requiredLine', title: '一行文字（必填）', description: '只写一行，不能空着。' });

/** Like `code`, and not empty. */
export const requiredCode = z
  .union([z.string().regex(filledLinePattern), z.number()])
  .meta({ id: 'requiredCode', title: '号码（必填）', description: '按原样保留，不能空着。' });

const months31 = '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])';
const months30 = '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)';
const february = '02-(?:0[1-9]|[12][0-9])';

export const date = z
  .string()
  .regex(new RegExp(`^[0-9]{4}-(?:${months31}|${months30}|${february})$`, 'u'))
  .nullable()
  .meta({ id: 'date', title: '年月日', description: '写成 年-月-日，月和日各两位。' });

export const time = z
  .string()
  .regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/u)
  .nullable()
  .meta({ id: 'time', title: '钟点', description: '写成 时:分，各两位，用引号括起来。' });

export const postcode = z
  .union([z.string().regex(/^[0-9]{6}$/u), z.int().min(0).max(999999), z.null()])
  .meta({ id: 'postcode', title: '邮政编码', description: '六位数字。' });

export const email = z
  .string()
  .regex(/^[^@\s]+@[^@\s]+$/u)
  .nullable()
  .meta({ id: 'email', title: '电子邮箱', description: '电子邮箱地址。' });

export const chartValue = z.number().min(0).meta({
  id: 'chartValue',
  title: '图表中的数',
  description: '不带单位的数，不小于 0。',
});
