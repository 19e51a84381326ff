/** The contents of the form: what is left to fill in, and what is wrong, section by section. */
import { useMemo } from 'preact/hooks';
import { severityWords } from '../../check/output/words.ts';
import type { Severity } from '../../check/severity.ts';
import { markSymbols } from '../grid/cell-marks.ts';
import { type Progress, progressOf } from '../state/progress.ts';
import { sectionsOf } from '../state/sections.ts';
import { type WorkSession, withSection, workOf } from '../state/session.ts';
import { formatOf } from '../state/work.ts';

interface Props {
  readonly session: WorkSession;
  edit(next: (session: WorkSession) => WorkSession): void;
}

export function Contents({ session, edit }: Props) {
  const work = workOf(session);
  const format = formatOf(work);
  const { checked } = session;
  const progress = useMemo(
    () => progressOf(work.report, checked?.ok ? checked.byPath : new Map(), format),
    [work.report, checked, format],
  );
  return (
    <nav class="contents" aria-label="目录">
      <ol>
        {sectionsOf(format).map(({ id, heading }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={session.view === 'fill' && session.section === id ? 'step' : undefined}
              onClick={() => edit(now => withSection(now, id))}
            >
              <span class="name">{heading}</span>
              <State
                progress={progress.get(id)}
                isOptional={!format.parts.some(part => part.id === id) && id !== 'organ'}
              />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

function State({ progress, isOptional }: { readonly progress: Progress | undefined; readonly isOptional: boolean }) {
  if (!progress) return null;
  const { unfilled, counts } = progress;
  const marks = severities.filter(severity => counts[severity] > 0);
  return (
    <span class="state">
      {unfilled > 0 && <span class="unfilled">待填 {unfilled}</span>}
      {marks.map(severity => (
        <span key={severity} class={`mark ${severity}`}>
          <span aria-hidden="true">{markSymbols[severity]}</span>
          <span class="sr-only">{severityWords[severity]}</span> {counts[severity]}
        </span>
      ))}
      {unfilled === 0 && marks.length === 0 && !isOptional && (
        <span class="done">
          <span aria-hidden="true">✓</span>
          <span class="sr-only">已填好</span>
        </span>
      )}
    </span>
  );
}
