/** The texts of a report, by their paths. */
import type { Report } from '../../report/report.ts';
import type { NarrativePath } from '../contracts.ts';

/** @returns empty where nothing is written */
export function narrativeAt(report: Report, path: NarrativePath): string {
  switch (path) {
    case 'opening':
      return report.opening ?? '';
    case 'overview':
    case 'problems':
    case 'otherMatters':
      return report.narratives[path] ?? '';
    case 'disclosure.before':
    case 'applications.before':
    case 'review.before':
    case 'disclosure.note':
    case 'applications.note':
    case 'review.note': {
      const [table, field] = path.split('.');
      const section = Object.entries(report.tables).find(([id]) => id === table)?.[1];
      return (field === 'before' ? section?.before : section?.note) ?? '';
    }
  }
}
