/** What of the official tables a pointer into a data file leads to. */
import { type FormatDefinition, ownColumns, type Row, type TableNode } from '../../format/index.ts';
import type { Pointer } from '../pointer.ts';

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
