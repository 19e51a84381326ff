/** From an opened file to what the rules look at. */
import { prepareSubject, type Subject } from '../check/subject.ts';
import { compose } from '../compose/compose.ts';
import type { TemplateSet } from '../compose/outline.ts';
import type { Problem } from '../report/problem.ts';
import type { OpenedReport } from './open-report.ts';

/** @param problems found by the door itself, such as breaches of a supplement schema */
export function subjectOf(
  { file, loaded, previous, images, problems }: OpenedReport,
  templates: Pick<TemplateSet, 'report'>,
  more: readonly Problem[] = [],
): Subject {
  const { report, format, places, raw, text } = loaded;
  const composed = compose({ report, format, templates, images });
  return prepareSubject({
    source: { kind: 'data', file, text },
    format,
    report,
    document: composed.document,
    places,
    raw,
    previous,
    problems: [...loaded.problems, ...problems, ...more, ...composed.problems],
  });
}
