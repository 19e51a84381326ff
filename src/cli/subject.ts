/** From an opened file to what the rules look at. */
import { prepareSubject, type Subject } from '../check/subject.ts';
import { compose } from '../compose/compose.ts';
import type { Templates } from '../compose/outline.ts';
import type { Problem } from '../report/problem.ts';
import type { OpenedReport } from './open-report.ts';

/** @param more problems found by the door itself, such as breaches of a supplement schema */
export function subjectOf(
  { source, previous, images, problems }: OpenedReport,
  templates: Templates,
  more: readonly Problem[] = [],
): Subject {
  const { file, text, report, format, places, raw } = source;
  const page =
    source.kind === 'data'
      ? compose({ report, format, templates, images })
      : { document: source.document, problems: [] };
  return prepareSubject({
    source:
      source.kind === 'data'
        ? { kind: 'data', file, text }
        : { kind: 'draft', file, text, medium: source.medium, traces: source.traces },
    structure: source.kind === 'data' ? undefined : source.structure,
    format,
    report,
    document: page.document,
    places,
    raw,
    previous,
    problems: [...source.problems, ...problems, ...more, ...page.problems],
  });
}
