/** Any text of a report that has lines of its own. */
import type { Path } from '../../report/paths.ts';
import type { Subject } from '../subject.ts';

/** In normal form, as it was written; undefined where nothing is given, or the path is none of a narrative. */
export function narrativeOf({ report }: Subject, path: Path): string | undefined {
  if (path === 'opening') return report.opening;
  if (path === 'title') return report.title;
  const [head, field] = path.split('.');
  for (const [id, section] of Object.entries(report.tables)) {
    if (id === head) return field === 'note' ? section.note : field === 'before' ? section.before : undefined;
  }
  return Object.entries(report.narratives).find(([id]) => id === path)?.[1];
}
