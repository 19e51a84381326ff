/** 豁免: what was looked at and left as it is, each with its reason. */
import { withoutWaiver } from '../../state/waive.ts';
import { FindingNotes } from '../findings.tsx';
import type { SectionProps } from './section-props.ts';

export function WaiversSection({ work, findings, onStep }: SectionProps) {
  const { waivers } = work.report;
  if (waivers.length === 0) {
    return (
      <p class="guide">
        核对过、确认可以保留的意见，会连同理由列在这里。在意见旁边点“核实无误，写理由保留”就会加进来；以后那里的数字或语句改了，豁免自动失效。
      </p>
    );
  }
  return (
    <ol class="waivers">
      {waivers.map((waiver, index) => (
        <li key={`${waiver.rule} ${waiver.position} ${waiver.basis}`}>
          <p>
            <strong>{waiver.rule}</strong>　{waiver.position.split('.').join('—')}
          </p>
          <p>
            <span class="tag">理由</span>
            {waiver.reason}
            {waiver.date !== undefined && <span class="hint">　{waiver.date}</span>}
          </p>
          <FindingNotes
            findings={[...(findings.get(`waivers.${index}`) ?? []), ...(findings.get(`waivers.${index}.date`) ?? [])]}
          />
          <button type="button" onClick={() => onStep(now => withoutWaiver(now, index))}>
            删去这条
          </button>
        </li>
      ))}
    </ol>
  );
}
