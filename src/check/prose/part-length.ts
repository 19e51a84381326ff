/** How much the narrative of a part says, and how little is too little. */
import type { Path } from '../../report/paths.ts';
import { oncePerSubject, type Subject } from '../subject.ts';
import { hanCount } from './han-count.ts';
import { proseLines } from './lines.ts';
import { tableTextByPath } from './table-text.ts';

/** Chinese characters that say something; a part with fewer is told by content/empty-part, and by no other rule. */
export const LEAST = { overview: 100, problems: 30 } as const;

const counts = oncePerSubject((subject): ReadonlyMap<Path, number> => {
  const byPath = new Map<Path, number>();
  const add = (path: Path, text: string): void => {
    byPath.set(path, (byPath.get(path) ?? 0) + hanCount(text));
  };
  for (const { path, text } of proseLines(subject)) add(path, text);
  for (const [path, text] of tableTextByPath(subject)) add(path, text);
  return byPath;
});

/** How many Chinese characters one value has. @param path `overview`, `problems` … */
export const hanCountOf = (subject: Subject, path: Path): number => counts(subject).get(path) ?? 0;

export const isTooShort = (subject: Subject, path: keyof typeof LEAST): boolean =>
  hanCountOf(subject, path) < LEAST[path];
