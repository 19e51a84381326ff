/** Tells what is wrong with a single value, by its own type and by what should stand there. */

import type { FormatDefinition, Row, TableNode } from '../../format/index.ts';
import { withoutZeroWidth } from '../../text/blanks.ts';
import { nearest } from '../../text/nearest.ts';
import { printValue, readFigure, YUAN_PER_WAN } from '../figure.ts';
import { ownKeys } from '../paths.ts';
import type { Pointer } from '../pointer.ts';

import { dateIn, timeIn, yearIn } from './dates.ts';
import { nameOf } from './name-of.ts';
import type { SchemaSpot } from './schema-at.ts';
import { inYaml, quoted, shown } from './shown.ts';
import { listedColumns, spotOf } from './spots.ts';
import type { Mistake, MistakeKind } from './wordings.ts';

type Values = Readonly<Record<string, string | number>>;
type Said = readonly [kind: MistakeKind, values?: Values];

/** What is known where a wrong value stands. */
interface Place {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly spot: SchemaSpot;
  readonly format: FormatDefinition;
}

/** @param place where a value stands that its schema refuses */
export function wrongValue(place: Place): Mistake {
  const { pointer, value, format, spot } = place;
  const [kind, values] = said(place);
  const example = spot.schema.examples?.find(each => each !== null && each !== 0 && each !== '无');
  const common = { name: nameOf(pointer, format), value: shown(value), example: exampleLine(pointer, example) };
  return { kind, pointer, values: { ...common, ...values } };
}

const exampleLine = (pointer: Pointer, example: unknown): string => {
  const key = pointer.at(-1);
  if (example === undefined) return typeof key === 'string' ? `${shown(key)}: …` : '';
  return typeof key === 'string' ? `${shown(key)}: ${inYaml(example)}` : inYaml(example);
};

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

function said(place: Place): Said {
  const { pointer, value, spot, format } = place;
  switch (spot.definition) {
    case 'count':
    case 'amount':
      return wrongCell(value, spot.definition);
    case 'zero':
      return ['rest-value'];
    case 'narrative':
      return wrongText(pointer, value);
    case 'line':
    case 'code':
    case 'requiredLine':
    case 'requiredCode':
      return wrongLine(value);
    case 'date':
      return wrongDate(value);
    case 'time':
      return wrongTime(value);
    case 'postcode':
      return isNested(value) ? ['line-nested'] : ['postcode-form'];
    case 'email':
      return isNested(value) ? ['line-nested'] : ['email-form'];
    case 'chartValue':
      if (value === null) return ['value-empty', { example: `${shown(pointer.at(-1))}: 57` }];
      return isNested(value) ? ['cell-several', { example: '57' }] : ['chart-value'];
  }
  if (pointer.length === 0) return ['file-form', { example: `${ownKeys.format}: ${format.reference}` }];
  const node = spotOf(pointer, format)?.node;
  if (node?.kind === 'row') return wrongRow(value, node);
  if (spot.schema.type && [spot.schema.type].flat().includes('integer')) {
    if (pointer[0] === ownKeys.year) return wrongYear(value, format);
    return wrongGroup(value, node?.kind === 'group' ? node.children : tableNodes(pointer, format));
  }
  return wrongOwn(place);
}

function tableNodes(pointer: Pointer, format: FormatDefinition): readonly TableNode[] {
  const part = format.parts.find(({ label }) => label === pointer[0]);
  return part?.kind === 'table' ? part.table.nodes : [];
}

/** A value that should be one figure. */
function wrongCell(value: unknown, unit: 'count' | 'amount'): Said {
  const example = unit === 'count' ? '36' : '4068.208';
  if (isNested(value)) return ['cell-several', { example }];
  if (typeof value !== 'string' && typeof value !== 'number') return ['cell-text'];
  if (typeof value === 'number' && !Number.isFinite(value)) return ['cell-text'];
  if (typeof value === 'number' && Math.abs(value) >= 1e15) return ['cell-too-large'];
  const decimal = typeof value === 'number' ? plainDecimal(value) : value;
  const visible = withoutZeroWidth(decimal);
  if (visible !== decimal) {
    return readFigure(visible, unit).ok ? ['cell-invisible', { offer: visible.trim() }] : wrongCell(visible, unit);
  }
  const reading = readFigure(decimal, unit);
  if (reading.ok) return ['cell-too-large'];
  switch (reading.reason) {
    case 'dash':
      return ['cell-dash'];
    case 'negative':
      return ['cell-negative'];
    case 'too-large':
      return ['cell-too-large'];
    case 'decimals':
      return unit === 'count' ? ['cell-decimals'] : ['amount-decimals', { offer: rounded(decimal) }];
    case 'unit':
      return withoutUnit(decimal, unit);
    default:
      return hasUnit(decimal, unit) ? withoutUnit(decimal, unit) : ['cell-text'];
  }
}

/** Whether a number with separators or blanks in it would be one but for its unit: 1,234 件. */
function hasUnit(text: string, unit: 'count' | 'amount'): boolean {
  const reading = readFigure(text.slice(0, 60).replace(/[\s,，]/g, ''), unit);
  return !reading.ok && reading.reason === 'unit';
}

/** Digits without an exponent. */
const plainDecimal = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value);

const rounded = (text: string): string =>
  String(Number(Number(text.normalize('NFKC').replace(/[^\d.]/g, '')).toFixed(4)));

function withoutUnit(text: string, unit: 'count' | 'amount'): Said {
  const [, number = '', remark = ''] = /^([^（(]*)(.*)$/s.exec(text) ?? [];
  const plain = number.normalize('NFKC').replace(/[\s,]/g, '');
  const [, digits = '', word = ''] = /^([\d.]+)(.*)$/.exec(plain) ?? [];
  if (unit === 'count') return ['cell-unit', { offer: `${digits}${remark.trim()}` }];
  const offer = word === '元' ? printValue(Math.round(Number(digits)), 'amount') : digits;
  return ['amount-unit', { offer }];
}

function wrongRow(value: unknown, row: Row): Said {
  const names = listedColumns(row);
  const figures = names.map((_, index) => (index === 0 ? 3 : 0));
  const forms = {
    count: names.length,
    columns: names.join('、'),
    example: `{ ${names[0] ?? ''}: 3 }`,
    list: inYaml(figures),
  };
  if (Array.isArray(value)) {
    const surplus = value.length === names.length + 1 && row.columns.some(({ isTotal }) => isTotal);
    if (surplus) return ['row-total', { ...forms, given: value.length, last: shown(value.at(-1)) }];
    return ['row-length', { ...forms, given: value.length }];
  }
  if (isDash(value)) return ['cell-dash'];
  return [typeof value === 'number' || isDigits(value) ? 'row-number' : 'row-text', forms];
}

function wrongGroup(value: unknown, nodes: readonly TableNode[]): Said {
  const forms = {
    children: quoted(
      nodes.map(({ label }) => label.text),
      4,
    ),
  };
  if (Array.isArray(value)) return ['group-list', forms];
  if (isDash(value)) return ['cell-dash'];
  return [typeof value === 'number' || isDigits(value) ? 'group-number' : 'group-text', forms];
}

const isDigits = (value: unknown): boolean => typeof value === 'string' && readFigure(value, 'amount').ok;

function isDash(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const reading = readFigure(value, 'count');
  return !reading.ok && reading.reason === 'dash';
}

function wrongText(pointer: Pointer, value: unknown): Said {
  const key = shown(pointer.at(-1));
  if (Array.isArray(value)) return ['text-list', { key }];
  if (isNested(value)) return ['text-mapping', { key }];
  return ['text-scalar', { quoted: `${key}: "${shown(value)}"` }];
}

function wrongLine(value: unknown): Said {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return ['value-empty'];
  if (isNested(value)) return ['line-nested'];
  if (typeof value === 'string') return ['line-several', { count: value.trim().split(/[\r\n]+/).length }];
  return ['text-scalar', { quoted: `"${shown(value)}"` }];
}

function wrongDate(value: unknown): Said {
  if (isNested(value)) return ['line-nested'];
  const date = dateIn(String(value).slice(0, 40));
  if (date === undefined) return ['date-unreadable'];
  return date === 'impossible' ? ['date-impossible'] : ['date-form', { offer: date }];
}

function wrongTime(value: unknown): Said {
  if (isNested(value)) return ['line-nested'];
  const offer = timeIn(String(value).slice(0, 40));
  return offer === undefined ? ['time-unreadable'] : ['time-form', { offer }];
}

function wrongYear(value: unknown, { years, reference }: FormatDefinition): Said {
  const period = years.to === undefined ? `${years.from}年及以后各年` : `${years.from}年至${years.to}年`;
  if (typeof value === 'number' && Number.isInteger(value)) return ['year-range', { reference, years: period }];
  const year = isNested(value) ? undefined : yearIn(String(value).slice(0, 40));
  return ['year-text', { offer: year ?? `四位年份，例如 ${years.from}` }];
}

/** The mappings, lists and choices of our own. */
function wrongOwn({ pointer, value, spot: { schema }, format }: Place): Said {
  const choices = schema.enum?.filter(choice => choice !== null).map(String);
  if (choices) {
    if (value === null) return ['value-empty'];
    if (pointer[0] === ownKeys.format) return ['format-reference', { offer: `${ownKeys.format}: ${format.reference}` }];
    const meant = typeof value === 'string' ? nearest(value.trim(), choices) : undefined;
    const listed = choices.join('、');
    if (isNested(value)) return ['line-nested'];
    return meant === undefined ? ['choice-unknown', { choices: listed }] : ['choice-near', { meant, choices: listed }];
  }
  if (schema.minProperties !== undefined && isNested(value) && !Array.isArray(value)) return ['chart-points'];
  return [schema.items === undefined ? 'mapping-expected' : 'list-expected'];
}

/** Amounts given as numbers with more decimals than a schema can forbid without forbidding right ones. */
export function isFineAmount(value: number): boolean {
  return Number.isSafeInteger(Math.round(value * YUAN_PER_WAN)) && /^\d+(?:\.\d{1,4})?$/.test(String(value));
}
