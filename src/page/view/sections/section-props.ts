/** What every section of the form is given. */
import type { Change, FindingsByPath } from '../../contracts.ts';
import type { WorkSession } from '../../state/session.ts';
import type { Work } from '../../state/work.ts';

export interface SectionProps {
  readonly session: WorkSession;
  readonly work: Work;
  readonly findings: FindingsByPath;
  /** Something typed. */
  onChange(changes: readonly Change[]): void;
  /** A step of its own. */
  onStep(change: (work: Work) => Work): void;
  /** What undo does not take back: a picture, last year's report. */
  onAmend(change: (work: Work) => Work): void;
}
