/** The page as a whole: what is open, where the clerk stands, what was last saved and checked. Pure; the door keeps one. */
import type { CheckResult } from '../../check/check.ts';
import type { DraftFile } from '../../verbs/report-file.ts';
import type { Change, FocusRequest } from '../contracts.ts';
import type { Checked, NotChecked } from './checked.ts';
import { change } from './edit.ts';
import { advance, amend, type History, historyOf, redo, undo } from './history.ts';
import { type SectionId, sectionOf } from './sections.ts';
import type { Started } from './start.ts';
import { formatOf, type Work } from './work.ts';

export type View = 'fill' | 'check' | 'preview' | 'save';

/** Nothing is open yet. */
export interface StartSession {
  readonly screen: 'start';
}

/** A report is being filled in. */
export interface WorkSession {
  readonly screen: 'work';
  readonly view: View;
  readonly section: SectionId;
  readonly focus: FocusRequest | undefined;
  readonly history: History;
  /** The work as it was begun or opened: what tells one session from the next. */
  readonly begun: Work;
  /** The work as it stands in the file; undefined where it was never saved. */
  readonly saved: Work | undefined;
  /** Of some work, not always of the present one: a check follows the typing. */
  readonly checked: Checked | NotChecked | undefined;
  /** What a person should know of how the work began. */
  readonly notes: readonly string[];
  /** What saving would lose of the file as it was opened, until a person has agreed to that. */
  readonly lost: string | undefined;
  /** Whether it came from a server on this computer, that takes it back. */
  readonly isServed: boolean;
}

/** A draft was opened to be checked, not to be written. */
export interface DraftSession {
  readonly screen: 'draft';
  readonly draft: DraftFile;
  readonly result: CheckResult;
}

export type Session = StartSession | WorkSession | DraftSession;

export const startSession: StartSession = { screen: 'start' };

/** @param saved whether it stands in a file as it is */
export function workSession({ work, notes, lost }: Started, saved: boolean): WorkSession {
  return {
    screen: 'work',
    view: 'fill',
    section: 'organ',
    focus: undefined,
    history: historyOf(work),
    begun: work,
    saved: saved ? work : undefined,
    checked: undefined,
    notes,
    lost,
    isServed: false,
  };
}

export const draftSession = (draft: DraftFile, result: CheckResult): DraftSession => ({
  screen: 'draft',
  draft,
  result,
});

export const workOf = ({ history }: WorkSession): Work => history.present;

export const isDirty = (session: WorkSession): boolean => workOf(session) !== session.saved;

/** What was typed, as one step; typing that goes on at one place is one step. */
export function typed(session: WorkSession, changes: readonly Change[]): WorkSession {
  const [only, ...others] = changes;
  if (!only) return session;
  const next = change(workOf(session), changes);
  return { ...session, history: advance(session.history, next, others.length === 0 ? only.path : undefined) };
}

/** A change that is a step of its own: a chart, a waiver. */
export function stepped(session: WorkSession, next: Work): WorkSession {
  return { ...session, history: advance(session.history, next, undefined) };
}

/** A change that undo does not take back: last year's report, a picture. */
export function amended(session: WorkSession, change: (work: Work) => Work): WorkSession {
  return { ...session, history: amend(session.history, change) };
}

export const undone = (session: WorkSession): WorkSession => ({ ...session, history: undo(session.history) });
export const redone = (session: WorkSession): WorkSession => ({ ...session, history: redo(session.history) });

export const withView = (session: WorkSession, view: View): WorkSession => ({ ...session, view, focus: undefined });

export function withSection(session: WorkSession, section: SectionId): WorkSession {
  return { ...session, view: 'fill', section, focus: undefined };
}

/** To the place where something is filled in. */
export function goTo(session: WorkSession, focus: FocusRequest): WorkSession {
  return { ...session, view: 'fill', section: sectionOf(focus.path, formatOf(workOf(session))), focus };
}

/** The work now stands in a file of that name. @param isServed whether it is the one that the server brought */
export function savedAs(session: WorkSession, work: Work, fileName: string, isServed = false): WorkSession {
  let saved = work;
  const named = amended(session, each => {
    const renamed = each.fileName === fileName ? each : { ...each, fileName };
    if (each === work) saved = renamed;
    return renamed;
  });
  return { ...named, saved, lost: undefined, isServed };
}
