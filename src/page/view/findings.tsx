/** What the check says, beside the place it is about: what is wrong, why, what to do, and the way to accept it. */
import { useContext, useState } from 'preact/hooks';
import type { Finding } from '../../check/finding.ts';
import { fixWords, sentence, severityWords, whereWords } from '../../check/output/words.ts';
import type { Severity } from '../../check/severity.ts';
import { markSymbols } from '../grid/cell-marks.ts';
import { Mending } from './mending.ts';
import { useId } from './use-id.ts';
import { Waiving } from './waiving.ts';

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`mark ${severity}`}>
      <span aria-hidden="true">{markSymbols[severity]}</span> {severityWords[severity]}
    </span>
  );
}

export function CountMarks({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const severities: readonly Severity[] = ['error', 'warning', 'hint'];
  return (
    <>
      {severities.map(severity => (
        <span key={severity} class={`mark ${severity} ${counts[severity] === 0 ? 'none' : ''}`}>
          <span aria-hidden="true">{markSymbols[severity]}</span> {severityWords[severity]} {counts[severity]}
        </span>
      ))}
    </>
  );
}

interface FindingNoteProps {
  readonly finding: Finding;
  /** Where it stands, and the way there; left out where the note stands at the place. */
  readonly where?: string;
  onGo?(): void;
}

export function FindingNote({ finding, where, onGo }: FindingNoteProps) {
  const { severity, name, message, remedy, basis, excerpt } = finding;
  return (
    <article class={`finding ${severity}`}>
      <header>
        <SeverityMark severity={severity} /> <strong>{name}</strong>
        {where !== undefined && where !== '' && (
          <span class="where">
            {onGo ? (
              <button type="button" class="link" onClick={onGo}>
                {where}
              </button>
            ) : (
              where
            )}
          </span>
        )}
      </header>
      <p>{sentence(message)}</p>
      {excerpt !== undefined && !message.includes(excerpt) && <p class="excerpt">原文：{excerpt}</p>}
      <p>
        <span class="tag">怎么改</span>
        {sentence(remedy)}
      </p>
      {basis !== undefined && (
        <p class="basis">
          <span class="tag">依据</span>
          {basis}
        </p>
      )}
      <div class="row actions">
        <MendButton finding={finding} />
        <WaiveForm finding={finding} />
      </div>
    </article>
  );
}

function MendButton({ finding }: { readonly finding: Finding }) {
  const mending = useContext(Mending);
  if (!finding.fix || !mending) return null;
  return (
    <button type="button" class="small" onClick={() => mending(finding)}>
      改正：{fixWords(finding.fix)}
    </button>
  );
}

function WaiveForm({ finding }: { readonly finding: Finding }) {
  const waiving = useContext(Waiving);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  if (finding.waiver === undefined || !waiving) return null;
  if (!isOpen) {
    return (
      <button type="button" class="link waive" onClick={() => setOpen(true)}>
        核实无误，写理由保留
      </button>
    );
  }
  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() !== '') waiving(finding, reason.trim());
  };
  return (
    <form class="waive-form" onSubmit={submit}>
      <label for={id}>为什么可以这样（例如依据哪个文件、经谁核实）</label>
      <div class="row">
        <input
          id={id}
          class="reason"
          value={reason}
          required
          ref={element => isOpen && reason === '' && element?.focus()}
          onInput={event => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="main">
          保留
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          取消
        </button>
      </div>
    </form>
  );
}

/** The notes below a field. */
export function FindingNotes({
  findings,
  id,
}: {
  readonly findings: readonly Finding[];
  readonly id?: string | undefined;
}) {
  if (findings.length === 0) return null;
  return (
    <div class="notes" {...(id !== undefined && { id })}>
      {findings.map((finding, index) => (
        <FindingNote key={`${finding.rule} ${index}`} finding={finding} />
      ))}
    </div>
  );
}

/** What is told in short beside the place itself, with the basis and the way to accept it. */
export function FindingDetails({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details>
      <summary>这里的核对意见 {findings.length} 处：看依据，或者写理由保留</summary>
      {findings.map((finding, index) => (
        <FindingNote key={`${finding.rule} ${index}`} finding={finding} where={whereInForm(finding)} />
      ))}
    </details>
  );
}

/** In a form a place has no line of the file. */
export const whereInForm = ({ location: { line: _, column: __, ...place } }: Finding): string => whereWords(place);
