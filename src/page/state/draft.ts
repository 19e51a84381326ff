/** A draft that is only to be checked, as `nianbao check` does it. */
import { type CheckResult, check } from '../../check/check.ts';
import type { Templates } from '../../compose/outline.ts';
import type { DraftFile, OpenedReport } from '../../verbs/report-file.ts';
import { subjectOf } from '../../verbs/subject.ts';

export function checkDraft(draft: DraftFile, templates: Templates): CheckResult {
  const opened: OpenedReport = { ok: true, source: draft, previous: undefined, images: new Map(), problems: [] };
  return check(subjectOf(opened, { templates }));
}
