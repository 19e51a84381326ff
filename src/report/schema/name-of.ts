/** Places of a data file in a clerk's words. */
import type { FormatDefinition } from '../../format/index.ts';
import { ownKeys } from '../paths.ts';
import type { Pointer } from '../pointer.ts';
import { shown } from './shown.ts';
import { listedColumns, spotOf } from './spots.ts';

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
