/** One mistake put into a right data file, somewhere. */
import fc from 'fast-check';
import { format2021, type Row } from '../../../src/format/index.ts';
import { rowPointers } from '../../../src/report/schema/spots.ts';
import type { DataFile } from './arbitrary-data-file.ts';

type Keys = readonly string[];

/** The file with a value at a place; whatever stood on the way and is no mapping gives way. */
export function withValue(file: DataFile, [key = '', ...rest]: Keys, value: unknown): DataFile {
  const inner = file[key];
  const below = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
  return { ...file, [key]: rest.length === 0 ? value : withValue(below, rest, value) };
}

export interface Planted {
  readonly what: string;
  /** Where it is put; the breach is told here. */
  readonly at: Keys;
  readonly value: unknown;
}

const wrongCells: readonly unknown[] = ['/', '-', '…', -1, 2.5, '3件', '三', true, [1], { 件: 1 }, 1e20, '1.5'];
const wrongRows: readonly unknown[] = ['/', 3, '没有', -1, true, [], [0], Array<number>(9).fill(0)];
const wrongGroups: readonly unknown[] = ['/', 3, '见附件', false, [0, 0, 0, 0, 0, 0]];
const wrongOwn: readonly (readonly [string, ...Keys, unknown])[] = [
  ['格式', '国办发〔2021〕30号'],
  ['年度', '2022年'],
  ['年度', 1999],
  ['机关', '清溪镇人民政府'],
  ['机关', '类型', '乡镇'],
  ['机关', '邮编', '12345'],
  ['机关', '邮箱', '无'],
  ['发布', '日期', '2023年1月20日'],
  ['发布', '日期', '2023-06-31'],
  ['发布', '时间', '24:00'],
  ['落款', '署名', ['甲']],
  ['总体情况', ['一是']],
  ['引言', { 时间: 2022 }],
  ['上年报告', '甲\n乙'],
  ['图表', { 名称: '甲' }],
  ['豁免', '信息处理费'],
];

const rows = rowPointers(format2021).map(({ row, pointer }) => ({ row, pointer: pointer.map(String) }));
const several = rows.filter(({ row }) => row.columns.length > 1);
const groups = [...new Map(rows.map(({ pointer }) => [pointer.slice(0, -1).join('/'), pointer.slice(0, -1)])).values()];

const columnOf = (row: Row, index: number): string => row.columns[index % row.columns.length]?.label.text ?? '';

export const plantedMistake: fc.Arbitrary<Planted> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...several), fc.nat(9), fc.constantFrom(...wrongCells))
    .map(([{ row, pointer }, index, value]) => ({
      what: 'a wrong cell',
      at: [...pointer, columnOf(row, index)],
      value,
    })),
  fc.tuple(fc.constantFrom(...several), fc.constantFrom(...wrongRows)).map(([{ pointer }, value]) => ({
    what: 'a wrong row',
    at: pointer,
    value,
  })),
  fc.tuple(fc.constantFrom(...groups), fc.constantFrom(...wrongGroups)).map(([at, value]) => ({
    what: 'a wrong group',
    at,
    value,
  })),
  fc.constantFrom(...groups).map(at => ({ what: 'a wrong rest', at: [...at, '其余'], value: 1 })),
  fc
    .tuple(fc.constantFrom(...groups), fc.constantFrom('天气', '（九）其它事', 'abc', '__proto__', 'constructor'))
    .map(([at, key]) => ({ what: 'an unknown key', at: [...at, key], value: 0 })),
  fc.constantFrom(12.345678, 0.00001, '4500元', 1e12).map(value => ({
    what: 'a wrong amount',
    at: rows.find(({ row }) => row.columns.some(({ unit }) => unit === 'amount'))?.pointer ?? [],
    value,
  })),
  fc.constantFrom(...wrongOwn).map(entry => ({
    what: 'a wrong value of our own',
    at: entry.slice(0, -1).map(String),
    value: entry.at(-1),
  })),
);

/** Keys that must be there, each by the mapping that holds it. */
export const requiredKeys: readonly Keys[] = [['格式'], ['年度'], ['机关'], ['机关', '名称']];

export function withoutKey(file: DataFile, [key = '', ...rest]: Keys): DataFile {
  if (rest.length > 0) return { ...file, [key]: withoutKey({ ...Object(file[key]) }, rest) };
  return Object.fromEntries(Object.entries(file).filter(([each]) => each !== key));
}
