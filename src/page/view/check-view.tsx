/** Everything that the check says, in the order of the report. */

import type { CheckResult } from '../../check/check.ts';
import type { Finding } from '../../check/finding.ts';
import { templates } from '../platform/templates.ts';
import { lineOf, pathOf } from '../state/checked.ts';
import { mendAll, mendable } from '../state/mend.ts';
import { goTo, stepped, type WorkSession, workOf } from '../state/session.ts';
import { formatOf } from '../state/work.ts';
import { FindingNote, whereInForm } from './findings.tsx';

interface Props {
  readonly session: WorkSession;
  edit(next: (session: WorkSession) => WorkSession): void;
}

export function CheckView({ session, edit }: Props) {
  const { checked } = session;
  if (!checked?.ok)
    return (
      <section class="paper">
        <h2>核对</h2>
        {!checked && <p>正在核对……</p>}
      </section>
    );
  const work = workOf(session);
  const format = formatOf(work);
  const mends = mendable(checked);
  const mend = (): void => edit(now => stepped(now, mendAll(workOf(now), checked, templates)));
  return (
    <section class="paper" aria-labelledby="check-heading">
      <h2 id="check-heading">核对</h2>
      {mends > 0 && (
        <div class="notice row between">
          <p>有 {mends} 处只是写法不对（标点、空格、全角半角），可以自动改正；数字和用词都不变，可以撤销。</p>
          <button type="button" class="main" disabled={checked.work !== work} onClick={mend}>
            一键改正
          </button>
        </div>
      )}
      {!work.previous && <p class="guide">没有上年报告，结转的申请和往年数据没有核对。可以到“机关和公布情况”里选。</p>}
      <FindingList
        result={checked.result}
        where={whereInForm}
        onGo={finding =>
          edit(now => goTo(now, { path: pathOf(finding, format), line: lineOf(finding), excerpt: finding.excerpt }))
        }
      />
    </section>
  );
}

interface ListProps {
  readonly result: CheckResult;
  where(finding: Finding): string;
  onGo?: (finding: Finding) => void;
}

export function FindingList({ result, where, onGo }: ListProps) {
  const { findings, waived } = result;
  return (
    <>
      {findings.length === 0 && <p class="notice done">没有发现问题。</p>}
      <ol class="findings">
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${finding.location.path} ${finding.location.index} ${index}`}>
            <FindingNote
              finding={finding}
              where={where(finding) || '整份报告'}
              {...(onGo && { onGo: () => onGo(finding) })}
            />
          </li>
        ))}
      </ol>
      {waived.length > 0 && (
        <details>
          <summary>已写理由保留的 {waived.length} 处</summary>
          <ul>
            {waived.map(({ finding, waiver }, index) => (
              <li key={`${finding.rule} ${index}`}>
                {finding.name}　{where(finding)}：{waiver.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
