/** A report in the making: its sections, and what the check says. */
import { countWords } from '../../check/output/words.ts';
import type { Change } from '../contracts.ts';
import { sectionsOf } from '../state/sections.ts';
import { typed, type WorkSession, withSection, workOf } from '../state/session.ts';
import { formatOf } from '../state/work.ts';
import type { Update } from '../use-session.ts';
import { SectionForm } from './section-form.tsx';

export function WorkScreen({ session, update }: { readonly session: WorkSession; readonly update: Update }) {
  const onWork = (next: (session: WorkSession) => WorkSession): void =>
    update(now => (now.screen === 'work' ? next(now) : now));
  const onChange = (changes: readonly Change[]): void => onWork(now => typed(now, changes));
  const format = formatOf(workOf(session));
  return (
    <div>
      <nav>
        {sectionsOf(format).map(({ id, heading }) => (
          <button key={id} type="button" onClick={() => onWork(now => withSection(now, id))}>
            {heading}
          </button>
        ))}
      </nav>
      <p aria-live="polite">{session.checked?.ok && countWords(session.checked.result.counts)}</p>
      <main>
        <SectionForm session={session} onChange={onChange} />
      </main>
    </div>
  );
}
