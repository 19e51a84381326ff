/** A narrative of the report in its editor. */
import { useMemo } from 'preact/hooks';
import { quantities } from '../../../report/quantities.ts';
import type { NarrativeFinding, NarrativePath } from '../../contracts.ts';
import { NarrativeEditor } from '../../narrative/narrative-editor.tsx';
import { lineOf } from '../../state/checked.ts';
import { narrativeAt } from '../../state/narratives.ts';
import { formatOf } from '../../state/work.ts';
import { FindingDetails } from '../findings.tsx';
import type { SectionProps } from './section-props.ts';

interface Props extends SectionProps {
  readonly path: NarrativePath;
  readonly label: string;
}

export function NarrativeField({ path, label, work, findings, session, onChange }: Props) {
  const { report } = work;
  const cited = useMemo(() => quantities(report, formatOf(work)), [report.tables, report.organ, report.year]);
  const own = (findings.get(path) ?? []).map((finding): NarrativeFinding => ({ finding, line: lineOf(finding) }));
  return (
    <>
      <NarrativeEditor
        id={path}
        label={label}
        text={narrativeAt(report, path)}
        quantities={cited}
        charts={report.charts}
        findings={own}
        onChange={text => onChange([{ path, text }])}
        focus={session.focus?.path === path ? session.focus : undefined}
      />
      <FindingDetails findings={findings.get(path) ?? []} />
    </>
  );
}
