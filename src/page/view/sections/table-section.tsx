/** A part with a table: the grid, and the text around it. */
import { useMemo } from 'preact/hooks';
import type { TablePart } from '../../../format/index.ts';
import { ownKeys } from '../../../report/paths.ts';
import { completeFigures } from '../../../report/totals.ts';
import { TableGrid } from '../../grid/table-grid.tsx';
import { formatOf } from '../../state/work.ts';
import { FindingDetails } from '../findings.tsx';
import { NarrativeField } from './narrative-field.tsx';
import type { SectionProps } from './section-props.ts';

export function TableSection({ part, ...props }: SectionProps & { readonly part: TablePart }) {
  const { work, findings, session, onChange } = props;
  const { figures, before, note } = work.report.tables[part.id];
  const computed = useMemo(() => completeFigures(part.table, figures), [part, figures]);
  const own = useMemo(
    () => new Map([...findings].filter(([path]) => path === part.id || path.startsWith(`${part.id}.`))),
    [findings, part],
  );
  return (
    <>
      <p class="guide">
        {part.id === 'disclosure'
          ? '行政事业性收费填万元，最多四位小数；其余都填件数。没有的填 0，空着的算没有填。'
          : '填件数。没有的填 0，空着的算没有填；总计由程序计算，不用填。'}
      </p>
      <TableGrid
        format={formatOf(work)}
        table={part.id}
        figures={figures}
        computed={computed}
        raw={work.raw}
        findings={own}
        onChange={onChange}
        focus={session.focus}
      />
      <FindingDetails findings={[...own.values()].flat()} />
      <details open={before !== undefined || note !== undefined}>
        <summary>表格前后的说明（没有可以不写）</summary>
        <NarrativeField path={`${part.id}.before`} label={ownKeys.before} {...props} />
        <NarrativeField path={`${part.id}.note`} label={ownKeys.note} {...props} />
      </details>
    </>
  );
}
