/** Items as JSON. Written here and not by JSON.stringify, which would reorder keys such as 2021 and reprint 96171.60. */
import type { Entry, Item } from './item.ts';

function value(item: Item, indent: string): string {
  switch (item.kind) {
    case 'empty':
      return 'null';
    case 'number':
      return item.digits;
    case 'text':
      return JSON.stringify(item.text);
    case 'paragraphs':
      return item.lines.length === 0 ? 'null' : JSON.stringify(item.lines.join('\n'));
    case 'list':
      return bracketed(
        '[',
        ']',
        item.items.map(child => value(child, `${indent}  `)),
        item.inline,
        indent,
      );
    case 'map':
      return bracketed('{', '}', members(item.entries, `${indent}  `), item.inline, indent);
  }
}

function members(entries: readonly Entry[], indent: string): string[] {
  return entries
    .filter(({ offered }) => !offered)
    .map(({ key, item }) => `${JSON.stringify(key)}: ${value(item, indent)}`);
}

function bracketed(open: string, close: string, parts: readonly string[], inline: boolean, indent: string): string {
  if (parts.length === 0) return open + close;
  if (inline) return open === '{' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
  return `${open}\n${parts.map(part => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`;
}

export function writeJson(entries: readonly Entry[]): string {
  return `${bracketed('{', '}', members(entries, '  '), false, '')}\n`;
}
