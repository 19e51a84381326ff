/** From an opened file to what the rules look at. */
import { defaultSettings, type Settings } from '../check/settings/settings.ts';
import { prepareSubject, type ReferenceReport, type Subject, type SubjectParts } from '../check/subject.ts';
import { compose } from '../compose/compose.ts';
import type { Templates } from '../compose/outline.ts';
import type { Problem } from '../report/problem.ts';
import { carriedBy, referenceOf } from './reference.ts';
import type { DataFile, DraftFile, OpenedReport } from './report-file.ts';

/** What the door knows beside the file. */
export interface SubjectContext {
  readonly templates: Templates;
  /** Problems found by the door itself, such as breaches of a supplement schema. */
  readonly problems?: readonly Problem[] | undefined;
  /** The data that drafts are held against, with its waivers. */
  readonly data?: DataFile | undefined;
  /** What the office has set; without them the usual. */
  readonly settings?: Settings | undefined;
}

type Sourced = Pick<SubjectParts, 'source' | 'report' | 'document'> & Partial<SubjectParts>;

export function subjectOf(opened: OpenedReport, context: SubjectContext): Subject {
  const { source, previous } = opened;
  const own = source.kind === 'data' ? ofData(source, opened, context) : ofDraft(source, context);
  const { format, places, raw } = source;
  const problems = [...source.problems, ...opened.problems, ...(context.problems ?? []), ...(own.problems ?? [])];
  const { settings = defaultSettings } = context;
  return prepareSubject({ format, places, raw, previous, settings, ...own, problems });
}

function ofData({ file, text, report, format }: DataFile, { images }: OpenedReport, context: SubjectContext): Sourced {
  const { document, problems } = compose({ report, format, templates: context.templates, images });
  return { source: { kind: 'data', file, text }, report, document, problems };
}

function ofDraft(draft: DraftFile, { templates, data }: SubjectContext): Sourced {
  const { file, text, report, document, structure, medium, traces } = draft;
  const reference = data ? referenceOf(data, templates) : carriedBy(draft, templates);
  return {
    source: { kind: 'draft', file, text, medium, traces },
    report: { ...report, organ: { ...report.organ, kind: report.organ.kind ?? kindOf(reference, report.organ.name) } },
    document,
    structure,
    reference,
    ...(data && { waivers: data.report.waivers }),
  };
}

/** A page never says what kind of organ it is of; the data do, if they are the same organ's. */
function kindOf(reference: ReferenceReport | undefined, name: string | undefined): string | undefined {
  return reference?.report.organ.name === name ? reference?.report.organ.kind : undefined;
}
