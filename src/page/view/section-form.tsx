/** One section of the form. */
import { quantities } from '../../report/quantities.ts';
import { completeFigures } from '../../report/totals.ts';
import type { Change, NarrativeFinding } from '../contracts.ts';
import { TableGrid } from '../grid/table-grid.tsx';
import { NarrativeEditor } from '../narrative/narrative-editor.tsx';
import { lineOf } from '../state/checked.ts';
import { type WorkSession, workOf } from '../state/session.ts';
import { formatOf } from '../state/work.ts';

interface Props {
  readonly session: WorkSession;
  onChange(changes: readonly Change[]): void;
}

export function SectionForm({ session, onChange }: Props) {
  const work = workOf(session);
  const { report, raw } = work;
  const format = formatOf(work);
  const byPath = session.checked?.ok ? session.checked.byPath : new Map();
  const part = format.parts.find(({ id }) => id === session.section);
  if (part?.kind === 'table') {
    const { figures } = report.tables[part.id];
    return (
      <TableGrid
        format={format}
        table={part.id}
        figures={figures}
        computed={completeFigures(part.table, figures)}
        raw={raw}
        findings={byPath}
        onChange={onChange}
        focus={session.focus}
      />
    );
  }
  if (part) {
    const findings = (byPath.get(part.id) ?? []).map(
      (finding: NarrativeFinding['finding']): NarrativeFinding => ({ finding, line: lineOf(finding) }),
    );
    return (
      <NarrativeEditor
        key={part.id}
        id={part.id}
        label={part.label}
        text={report.narratives[part.id] ?? ''}
        quantities={quantities(report, format)}
        charts={report.charts}
        findings={findings}
        onChange={text => onChange([{ path: part.id, text }])}
        focus={session.focus}
      />
    );
  }
  return <p>{session.section}</p>;
}
