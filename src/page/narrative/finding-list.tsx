/** What the check says of this text, each with a way to its place. */
import type { JSX } from 'preact';
import { severityWords } from '../../check/output/words.ts';
import type { NarrativeFinding } from '../contracts.ts';

interface ListProps {
  readonly findings: readonly NarrativeFinding[];
  onGo(finding: NarrativeFinding): void;
}

export function FindingList({ findings, onGo }: ListProps): JSX.Element {
  if (findings.length === 0) return <p class="side-empty">没有发现问题。</p>;
  return (
    <ul class="narrative-findings">
      {findings.map((one, index) => {
        const { finding, line } = one;
        return (
          <li key={`${index}`} class={`mark-${finding.severity}`}>
            <strong>{severityWords[finding.severity]}</strong> {finding.message}
            <span class="remedy">{finding.remedy}</span>
            {line !== undefined && (
              <button type="button" onClick={() => onGo(one)}>
                到第 {line + 1} 段
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
