/** Values of one line: names, numbers that are text, dates; mappings that hold nothing else. */
import { narrativeLines } from '../../normal-form.ts';
import type { Path } from '../../paths.ts';
import { type DataNode, entryOf, isEmpty } from '../tree.ts';
import type { Recorder } from './recorder.ts';

/** @returns undefined where nothing is given, or something that is not text */
export function lineOf(node: DataNode | undefined): string | undefined {
  if (node?.kind !== 'scalar' || isEmpty(node) || typeof node.literal === 'boolean') return undefined;
  return narrativeLines(node.text).join('') || undefined;
}

/** The text of an entry, with its place. */
export function decodeLine(
  parent: DataNode | undefined,
  key: string,
  path: Path,
  recorder: Recorder,
): string | undefined {
  const entry = entryOf(parent, key);
  if (!entry) return undefined;
  recorder.placeEntry(path, entry);
  return lineOf(entry.node);
}

/** A text that must have a certain form; any other is kept as what was typed. */
export function decodeForm(
  parent: DataNode | undefined,
  key: string,
  path: Path,
  recorder: Recorder,
  isRight: (text: string) => boolean,
): string | undefined {
  const text = decodeLine(parent, key, path, recorder);
  if (text === undefined || isRight(text)) return text;
  recorder.notUnderstood(path, text);
  return undefined;
}

export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
export const isTime = (text: string): boolean => /^\d{2}:\d{2}$/.test(text);
