/** Laying a small fixture over a complete data file. */
import { isMap, parseDocument, type YAMLMap, type Document as YamlDocument } from 'yaml';

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergeInto(map: YAMLMap, document: YamlDocument, overlay: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(overlay)) {
    const there = map.get(key, true);
    if (isMap(there) && isMapping(value)) mergeInto(there, document, value);
    else map.set(key, document.createNode(value));
  }
}

/**
 * The base with the overlay's keys in it: mappings are merged, everything else is replaced; an empty value stays empty.
 * @param removed keys to take out, each a path with steps joined by `.`
 * @returns the text of a data file
 */
export function layOver(base: string, overlay: unknown, removed: readonly string[] = []): string {
  const document = parseDocument(base);
  if (!isMap(document.contents)) throw new Error('the base is no mapping');
  if (isMapping(overlay)) mergeInto(document.contents, document, overlay);
  for (const path of removed) {
    if (!document.deleteIn(path.split('.'))) throw new Error(`nothing to remove at ${path}`);
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}
