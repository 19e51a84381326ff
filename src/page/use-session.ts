/** The one session of the page, kept in a hook, and the checks that follow every change. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { templates } from './platform/templates.ts';
import { checkWork } from './state/checked.ts';
import { type Session, startSession, workOf } from './state/session.ts';

/** A check waits until typing rests so long. */
const REST_MILLISECONDS = 150;

export type Update = (next: (session: Session) => Session) => void;

export function useSession(): readonly [Session, Update] {
  const [session, setSession] = useState<Session>(startSession);
  const update = useCallback<Update>(next => setSession(next), []);
  const work = session.screen === 'work' ? workOf(session) : undefined;
  const checkedWork = useRef<unknown>(undefined);
  useEffect(() => {
    if (!work || checkedWork.current === work) return;
    // The first check of a work comes at once: the form never shows without it for long.
    const wait = checkedWork.current === undefined ? 0 : REST_MILLISECONDS;
    const timer = setTimeout(() => {
      checkedWork.current = work;
      const checked = checkWork(work, templates);
      setSession(now => (now.screen === 'work' ? { ...now, checked } : now));
    }, wait);
    return () => clearTimeout(timer);
  }, [work]);
  return [session, update];
}
