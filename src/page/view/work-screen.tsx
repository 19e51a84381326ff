/** A report in the making: the bar that is always in view, the contents, and one of the four views. */
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Finding } from '../../check/finding.ts';
import { dayOf } from '../../verbs/day.ts';
import type { Change } from '../contracts.ts';
import { mendOne } from '../state/mend.ts';
import { sectionsOf } from '../state/sections.ts';
import {
  amended,
  redone,
  type Session,
  stepped,
  typed,
  undone,
  type WorkSession,
  withSection,
  workOf,
} from '../state/session.ts';
import { waive } from '../state/waive.ts';
import { formatOf, type Work } from '../state/work.ts';
import { useSaving } from '../use-saving.ts';
import type { Update } from '../use-session.ts';
import { CheckView } from './check-view.tsx';
import { Contents } from './contents.tsx';
import { Mending } from './mending.ts';
import { PreviewView } from './preview-view.tsx';
import { SaveView } from './save-view.tsx';
import { SectionForm } from './section-form.tsx';
import { TopBar } from './top-bar.tsx';
import { Waiving } from './waiving.ts';

interface Props {
  readonly session: WorkSession;
  readonly update: Update;
}

const onWork =
  (next: (session: WorkSession) => WorkSession) =>
  (now: Session): Session =>
    now.screen === 'work' ? next(now) : now;

export function WorkScreen({ session, update }: Props) {
  const work = workOf(session);
  const edit = useCallback((next: (session: WorkSession) => WorkSession) => update(onWork(next)), [update]);
  const saving = useSaving(session, update);
  const handlers = useMemo(
    () => ({
      onChange: (changes: readonly Change[]) => edit(now => typed(now, changes)),
      onStep: (change: (work: Work) => Work) => edit(now => stepped(now, change(workOf(now)))),
      onAmend: (change: (work: Work) => Work) => edit(now => amended(now, change)),
    }),
    [edit],
  );
  const onWaive = useCallback(
    (finding: Finding, reason: string) => handlers.onStep(now => waive(now, finding, reason, dayOf(new Date()))),
    [handlers],
  );
  const onMend = useCallback(
    ({ fix }: Finding) =>
      edit(now => {
        const { checked } = now;
        if (!fix || !checked?.ok || checked.work !== workOf(now)) return now;
        return stepped(now, mendOne(workOf(now), checked, fix));
      }),
    [edit],
  );
  useShortcuts(edit, saving.saveData);
  useHeadingFocus(session);
  const sections = sectionsOf(formatOf(work));
  const index = sections.findIndex(({ id }) => id === session.section);
  const neighbour = (step: number) => {
    const target = sections[index + step];
    return (
      target && (
        <button type="button" onClick={() => edit(now => withSection(now, target.id))}>
          {step < 0 ? '上一项' : '下一项'}：{target.heading}
        </button>
      )
    );
  };
  return (
    <Waiving.Provider value={onWaive}>
      <Mending.Provider value={onMend}>
        <TopBar session={session} edit={edit} saving={saving} update={update} />
        <div class="columns">
          <Contents session={session} edit={edit} />
          <main id="main" tabIndex={-1}>
            {session.checked?.ok === false && (
              <p class="notice error" role="alert">
                {session.checked.failure.what}
                {session.checked.failure.remedy}
              </p>
            )}
            {session.view === 'fill' && (
              <section class="paper">
                {session.notes.length > 0 && index === 0 && (
                  <div class="notice" role="status">
                    {session.notes.map(note => (
                      <p key={note}>{note}</p>
                    ))}
                  </div>
                )}
                <h2 id="section-heading" tabIndex={-1}>
                  {sections[index]?.heading}
                </h2>
                <SectionForm session={session} {...handlers} />
                <nav class="row between" aria-label="前后各项">
                  <span>{neighbour(-1)}</span>
                  <span>{neighbour(1)}</span>
                </nav>
              </section>
            )}
            {session.view === 'check' && <CheckView session={session} edit={edit} />}
            {session.view === 'preview' && <PreviewView work={work} />}
            {session.view === 'save' && <SaveView session={session} edit={edit} saving={saving} />}
          </main>
        </div>
      </Mending.Provider>
    </Waiving.Provider>
  );
}

/** A section or view that was gone to is announced by its heading, and begins at its top. */
function useHeadingFocus({ section, view, focus }: WorkSession): void {
  const shown = useRef(`${view} ${section}`);
  useEffect(() => {
    const next = `${view} ${section}`;
    if (shown.current === next) return;
    shown.current = next;
    if (focus) return;
    scrollTo({ top: 0 });
    const heading = document.querySelector('main h2');
    if (heading instanceof HTMLElement) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      // Where the contents stand above the form, as at 200 %, the top is not where it begins.
      if (heading.getBoundingClientRect().top > innerHeight / 2) heading.scrollIntoView();
    }
  }, [section, view, focus]);
}

/** Ctrl+S saves the data file; Ctrl+Z and Ctrl+Y step back and forth, but in a text field that is no cell of a table belong to the text. */
function useShortcuts(
  edit: (next: (session: WorkSession) => WorkSession) => void,
  saveData: () => Promise<void>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        void saveData();
        return;
      }
      const inText =
        event.target instanceof Element && event.target.closest('input:not([data-path]), textarea, select') !== null;
      if (inText || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      edit(key === 'y' || event.shiftKey ? redone : undone);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [edit, saveData]);
}
