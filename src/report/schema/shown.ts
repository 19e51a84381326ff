/** How values of a data file are shown inside a sentence. */
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

/** Names in quotation marks, as many as a sentence bears. */
export function quoted(names: readonly string[], most = 14): string {
  const listed = names
    .slice(0, most)
    .map(name => `“${shown(name)}”`)
    .join('');
  return names.length > most ? `${listed}等${names.length}项` : listed;
}
