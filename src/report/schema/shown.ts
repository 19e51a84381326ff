/** How values and places of a data file are shown inside a sentence. */

import { type FormatDefinition, ownColumns, type Row, type TableNode } from '../../format/index.ts';
import { ownKeys } from '../paths.ts';
import type { Pointer } from '../pointer.ts';
import { isRecord } from './is-record.ts';

const MAX_SHOWN = 24;

/** A value as a clerk typed it, cut where it has more than `most` characters. */
export function shown(value: unknown, most = MAX_SHOWN): string {
  if (typeof value === 'object' && value !== null) return '几项内容';
  if (typeof value === 'number' && !Number.isFinite(value)) return '无穷大';
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : String(value);
  const characters = [...text.slice(0, most * 2)];
  return characters.length > most || text.length > most * 2 ? `${characters.slice(0, most).join('')}…` : text;
}

/** An example as one line of a data file. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
      .join(', ')} }`;
  if (typeof value !== 'string') return String(value);
  return /^[\d:.-]*$|[\n{},[\]#]|: /.test(value) ? JSON.stringify(value) : value;
}

/** The row or group of a table that a pointer leads to, with the row around a cell. */
export interface Spot {
  readonly node: TableNode;
  /** Index of the step behind the node. */
  readonly next: number;
}

/** @returns undefined outside the tables and for what no table has */
export function spotOf(pointer: Pointer, format: FormatDefinition): Spot | undefined {
  const part = format.parts.find(({ label }) => label === pointer[0]);
  if (part?.kind !== 'table') return undefined;
  let nodes: readonly TableNode[] = part.table.nodes;
  let spot: Spot | undefined;
  for (let index = 1; index < pointer.length; index++) {
    const node = nodes.find(({ label }) => label.text === pointer[index]);
    if (!node) return spot;
    spot = { node, next: index + 1 };
    nodes = node.kind === 'group' ? node.children : [];
  }
  return spot;
}

/** The columns of a row without its total: what a list of its figures holds. */
export function listedColumns(row: Row): readonly string[] {
  return ownColumns(row).map(({ label }) => label.text);
}

/** The rows of every table of a format with their pointers. */
export function rowPointers(format: FormatDefinition): { row: Row; pointer: Pointer }[] {
  const below = (nodes: readonly TableNode[], pointer: Pointer): { row: Row; pointer: Pointer }[] =>
    nodes.flatMap(node => {
      const here = [...pointer, node.label.text];
      return node.kind === 'row' ? [{ row: node, pointer: here }] : below(node.children, here);
    });
  return format.parts.flatMap(part => (part.kind === 'table' ? below(part.table.nodes, [part.label]) : []));
}

/** What a clerk would call the value at a pointer: 「予以公开」的「自然人」, 第1条豁免的「理由」. */
export function nameOf(pointer: Pointer, format: FormatDefinition): string {
  const last = pointer.at(-1);
  const parent = pointer.at(-2);
  if (last === undefined) return '本文件';
  const spot = spotOf(pointer, format);
  if (typeof last === 'number') {
    if (spot?.node.kind === 'row') {
      const column = listedColumns(spot.node)[last];
      return `“${spot.node.label.text}”的第${last + 1}个数${column ? `（${column}）` : ''}`;
    }
    return itemName(parent, last);
  }
  if (parent === undefined) return `“${last}”`;
  if (typeof parent === 'number') return `${itemName(pointer.at(-3), parent)}的“${shown(last)}”`;
  // The part stands beside every finding; only the rows of a table that share a name need their group.
  if (pointer.length === 2 && format.parts.some(({ label }) => label === parent)) return `“${shown(last)}”`;
  return `“${parent}”的“${shown(last)}”`;
}

function itemName(list: string | number | undefined, index: number): string {
  if (list === ownKeys.charts) return `第${index + 1}张图表`;
  if (list === ownKeys.waivers) return `第${index + 1}条豁免`;
  return `“${list ?? ''}”的第${index + 1}项`;
}

/** Names in quotation marks, as many as a sentence bears. */
export function quoted(names: readonly string[], most = 14): string {
  const listed = names
    .slice(0, most)
    .map(name => `“${shown(name)}”`)
    .join('');
  return names.length > most ? `${listed}等${names.length}项` : listed;
}
