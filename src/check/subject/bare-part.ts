/** Parts of a draft that have a heading and nothing else. */
import type { NarrativeId } from '../../format/index.ts';
import type { Subject } from '../subject.ts';

/** The heading of a part stands in a draft, and nothing below it; 【待填】 is told by content/placeholder. */
export function isBare({ report, structure, raw }: Subject, id: NarrativeId): boolean {
  const isThere = structure?.headings.some(({ part }) => part === id) ?? false;
  return isThere && report.narratives[id] === undefined && !raw.has(id);
}
