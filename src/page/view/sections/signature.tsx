/** 落款: who signs, and when. */
import { fieldKeys } from '../../../report/paths.ts';
import { dateField } from '../date-field.ts';
import { Field } from '../field.tsx';
import type { SectionProps } from './section-props.ts';

export function SignatureSection({ work, findings, session, onChange }: SectionProps) {
  const { signature } = work.report;
  const focusOn = (path: string) => (session.focus?.path === path ? session.focus : undefined);
  return (
    <>
      <p class="guide">印在报告末尾。有的地方要求写，有的不写；不写就空着。</p>
      <div class="fields">
        <Field
          label={fieldKeys.signature.agency}
          value={signature.agency ?? ''}
          findings={findings.get('signature.agency') ?? []}
          focus={focusOn('signature.agency')}
          onChange={text => onChange([{ path: 'signature.agency', text }])}
        />
        <Field
          label={fieldKeys.signature.date}
          type="date"
          {...dateField(work.raw.get('signature.date'), signature.date)}
          findings={[...(findings.get('signature.date') ?? []), ...(findings.get('signature') ?? [])]}
          focus={focusOn('signature.date') ?? focusOn('signature')}
          onChange={text => onChange([{ path: 'signature.date', text }])}
        />
      </div>
    </>
  );
}
