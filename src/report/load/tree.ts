/** A data file as a tree in which every value knows where it stands and how it was typed. */
import type { Pointer } from '../pointer.ts';
import type { Stretch } from './source.ts';

/** `empty` where nothing, `~` or `null` stands; `literal` and `folded` are the blocks `|` and `>`. */
export type ScalarStyle = 'empty' | 'plain' | 'quoted' | 'literal' | 'folded';

export interface ScalarNode extends Stretch {
  readonly kind: 'scalar';
  /** The text; of a plain value exactly as typed: 007 stays 007. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** A word of JSON that is no text: true, false or a number. Undefined for everything in YAML. */
  readonly literal: boolean | number | undefined;
}

export interface ListNode extends Stretch {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
  /** Written in brackets on one line rather than with a dash a line. */
  readonly inBrackets: boolean;
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly node: DataNode;
}

export interface MapNode extends Stretch {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly inBrackets: boolean;
}

export type DataNode = ScalarNode | ListNode | MapNode;

export function entryOf(node: DataNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find(entry => entry.key === key) : undefined;
}

export function childOf(node: DataNode | undefined, key: string): DataNode | undefined {
  return entryOf(node, key)?.node;
}

export function isEmpty(node: DataNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.style === 'empty');
}

/** Calls `visit` for every node, outer before inner. */
export function walk(
  node: DataNode,
  visit: (node: DataNode, pointer: Pointer, entry: MapEntry | undefined) => void,
  pointer: Pointer = [],
  entry?: MapEntry,
): void {
  visit(node, pointer, entry);
  if (node.kind === 'list') for (const [index, item] of node.items.entries()) walk(item, visit, [...pointer, index]);
  if (node.kind === 'map') for (const child of node.entries) walk(child.node, visit, [...pointer, child.key], child);
}

/** The deepest entry and node that a pointer reaches, and how many of its steps lead there. */
export function reach(
  root: DataNode,
  pointer: Pointer,
): { readonly entry: MapEntry | undefined; readonly node: DataNode; readonly steps: number } {
  let entry: MapEntry | undefined;
  let node = root;
  let steps = 0;
  for (const step of pointer) {
    const child = typeof step === 'string' ? entryOf(node, step) : undefined;
    const next = child?.node ?? (typeof step === 'number' && node.kind === 'list' ? node.items[step] : undefined);
    if (!next) break;
    entry = child;
    node = next;
    steps++;
  }
  return { entry, node, steps };
}
