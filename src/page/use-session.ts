/** The one session of the page, kept in a hook: the checks that follow every change, and the copy that the browser keeps. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../result.ts';
import { keepWork } from './platform/storage.ts';
import { templates } from './platform/templates.ts';
import { type Checked, checkWork, type NotChecked } from './state/checked.ts';
import { isDirty, type Session, startSession, workOf } from './state/session.ts';
import type { Work } from './state/work.ts';

/** A check waits until typing rests so long. */
const REST_MILLISECONDS = 120;

export type Update = (next: (session: Session) => Session) => void;

export function useSession(): readonly [Session, Update] {
  const [session, setSession] = useState<Session>(startSession);
  const update = useCallback<Update>(next => setSession(next), []);
  useChecks(session, update);
  useKeeping(session);
  return [session, update];
}

function useChecks(session: Session, update: Update): void {
  const work = session.screen === 'work' ? workOf(session) : undefined;
  const checked = session.screen === 'work' ? session.checked : undefined;
  useEffect(() => {
    if (!work || checked?.work === work) return;
    const run = (): void => {
      const result = checkOrTell(work);
      update(now => (now.screen === 'work' && workOf(now) === work ? { ...now, checked: result } : now));
    };
    // The first check of a work comes at once: the form never shows without it for long.
    const timer = setTimeout(run, checked ? REST_MILLISECONDS : 0);
    return () => clearTimeout(timer);
  }, [work, checked, update]);
}

/** A bug of a rule must not end the form: it is told, and the work goes on. */
function checkOrTell(work: Work): Checked | NotChecked {
  try {
    return checkWork(work, templates);
  } catch (error) {
    console.error(error);
    return { ok: false, work, failure: bug };
  }
}

const bug: Failure = {
  what: '核对时程序出了错，没有核对完。',
  remedy: '请先保存数据文件，再把它交给维护程序的人。',
};

interface Latest {
  readonly begun: Work;
  readonly work: Work;
  readonly dirty: boolean;
  readonly isKept: boolean;
}

/** Unsaved work is kept by the browser, and a person who leaves it is asked. */
function useKeeping(session: Session): void {
  const isOpen = session.screen === 'work';
  const work = isOpen ? workOf(session) : undefined;
  // The next server at the same port could read what this one left.
  const isKept = isOpen && !session.isServed;
  const dirty = session.screen === 'work' && isDirty(session);
  const begun = isOpen ? session.begun : undefined;
  const latest = useRef<Latest | undefined>(undefined);
  latest.current = work && begun && { begun, work, dirty, isKept };
  useEffect(() => {
    if (!work || !begun || !isKept) return;
    const timer = setTimeout(() => keepWork(begun, work, !dirty), 2 * REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [begun, work, dirty, isKept]);
  useEffect(() => {
    // What was typed in the last moment is kept too.
    const onHide = (): void => {
      const { current } = latest;
      if (current?.isKept) keepWork(current.begun, current.work, !current.dirty);
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      onHide();
      if (latest.current?.dirty) event.preventDefault();
    };
    addEventListener('pagehide', onHide);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('pagehide', onHide);
      removeEventListener('beforeunload', onLeave);
    };
  }, []);
}
