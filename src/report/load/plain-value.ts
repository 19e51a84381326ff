/** The tree as the plain value that the contract is checked against. */

import { type FigureForm, readFigure } from '../figure.ts';
import type { Pointer } from '../pointer.ts';
import { numberPosition } from './number-positions.ts';
import type { DataNode, ScalarNode } from './tree.ts';

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** A number as people type it outside the tables: a year, the value of a point in a chart. */
export interface NumberReading {
  readonly value: number;
  /** What had to be mended to read it. */
  readonly forms: readonly FigureForm[];
}

/** @returns undefined where the text is no number */
export function readNumber(text: string): NumberReading | undefined {
  if (plainNumber.test(text)) return { value: Number(text), forms: [] };
  const reading = text === '无' ? undefined : readFigure(text, 'amount');
  if (!reading?.ok || reading.figure.remark !== '') return undefined;
  return { value: Number(reading.figure.printed), forms: reading.forms };
}

/** Digits that a number would not give back, such as twenty of them, stay text. */
function exactNumber(text: string): number | undefined {
  if (!plainNumber.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function scalarValue(node: ScalarNode, pointer: Pointer): unknown {
  if (node.style === 'empty') return null;
  const position = numberPosition(pointer);
  if (typeof node.literal === 'boolean') return node.literal;
  if (position === undefined || node.style !== 'plain') return node.text;
  if (position === 'cell') return exactNumber(node.text) ?? node.literal ?? node.text;
  return readNumber(node.text)?.value ?? node.literal ?? node.text;
}

/**
 * @returns null, text, numbers, lists and records. A plain value is a number only where the contract wants one, so that
 * 007, 09:00, 1_000 or `no` are the text that was typed.
 */
export function plainValue(node: DataNode, pointer: Pointer = []): unknown {
  if (node.kind === 'scalar') return scalarValue(node, pointer);
  if (node.kind === 'list') return node.items.map((item, index) => plainValue(item, [...pointer, index]));
  // fromEntries makes own properties of any name, __proto__ included.
  return Object.fromEntries(node.entries.map(({ key, node: child }) => [key, plainValue(child, [...pointer, key])]));
}
