/** Every key that a data file can have, in any version of the format. */
import { formats, groupsOf, rowsOf, tablesOf } from '../../format/index.ts';
import { fieldKeys, ownKeys } from '../paths.ts';

const labels = formats.flatMap(format => [
  ...format.parts.map(({ label }) => label),
  ...tablesOf(format).flatMap(({ nodes }) => [
    ...groupsOf(nodes).map(({ label }) => label.text),
    ...rowsOf(nodes).flatMap(row => [row.label.text, ...row.columns.map(({ label }) => label.text)]),
  ]),
]);

export const knownKeys: ReadonlySet<string> = new Set([
  ...labels,
  ...Object.values(ownKeys),
  ...Object.values(fieldKeys).flatMap(fields => Object.values(fields)),
]);

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Alternatives of a pattern that match any known key, the longest first. */
export const knownKeyPattern: string = [...knownKeys]
  .sort((one, other) => other.length - one.length)
  .map(literally)
  .join('|');
