/** Items as YAML, laid out as a person would write it: two blanks a level, narrative as blocks, rows in brackets. */
import type { Entry, Item } from './item.ts';
import { yamlText } from './yaml-text.ts';

const STEP = '  ';

/** A key has none of the signs that mean something in brackets, wherever it stands. */
const keyText = (key: string): string => yamlText(key, true);

/** A value on the line of its key. */
function inlineValue(item: Item, inFlow: boolean): string {
  switch (item.kind) {
    case 'empty':
      return '';
    case 'number':
      return item.digits;
    case 'text':
      return yamlText(item.text, inFlow);
    case 'paragraphs':
      return item.lines.length === 0 ? '' : JSON.stringify(item.lines.join('\n'));
    case 'list':
      return `[${item.items.map(child => inlineValue(child, true)).join(', ')}]`;
    case 'map':
      return `{ ${item.entries
        .map(({ key, item: child }) => `${keyText(key)}: ${inlineValue(child, true)}`)
        .join(', ')
        .trimEnd()} }`;
  }
}

/** The lines of an entry; all but the first begin with `indent`. @param lead what stands before the key on its line */
function entryLines({ key, item }: Entry, lead: string, indent: string): string[] {
  const name = `${lead}${keyText(key)}:`;
  if (item.kind === 'paragraphs') {
    const lines = item.lines.length === 0 ? [''] : item.lines;
    return [`${name} |`, ...lines.map(line => `${indent}${STEP}${line}`.trimEnd())];
  }
  if (item.kind === 'map' && !item.inline) return [name, ...mapLines(item.entries, indent + STEP)];
  if (item.kind === 'list' && !item.inline)
    return [name, ...item.items.flatMap(child => listItemLines(child, indent + STEP))];
  return [`${name} ${inlineValue(item, false)}`.trimEnd()];
}

function listItemLines(item: Item, indent: string): string[] {
  if (item.kind !== 'map' || item.inline) return [`${indent}- ${inlineValue(item, false)}`];
  return item.entries.flatMap((entry, index) =>
    entryLines(entry, index === 0 ? `${indent}- ` : indent + STEP, indent + STEP),
  );
}

function mapLines(entries: readonly Entry[], indent: string): string[] {
  return entries.flatMap(entry => {
    const lines = entryLines(entry, indent, indent);
    return [
      ...(entry.spaced ? [''] : []),
      ...(entry.comments ?? []).map(comment => `${indent}# ${comment}`),
      ...(entry.offered ? lines.map(line => `${indent}# ${line.slice(indent.length)}`.trimEnd()) : lines),
    ];
  });
}

/** @param head lines of comment at the top */
export function writeYaml(entries: readonly Entry[], head: readonly string[]): string {
  return [...head.map(line => `# ${line}`.trimEnd()), ...mapLines(entries, ''), ''].join('\n');
}
