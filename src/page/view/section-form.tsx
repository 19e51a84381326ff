/** One section of the form, by its kind. */
import { partById } from '../../format/index.ts';
import type { FindingsByPath } from '../contracts.ts';
import type { SectionId } from '../state/sections.ts';
import { workOf } from '../state/session.ts';
import { formatOf } from '../state/work.ts';
import { ChartsSection } from './sections/charts.tsx';
import { NarrativeField } from './sections/narrative-field.tsx';
import { OrganSection } from './sections/organ.tsx';
import type { SectionProps } from './sections/section-props.ts';
import { SignatureSection } from './sections/signature.tsx';
import { TableSection } from './sections/table-section.tsx';
import { WaiversSection } from './sections/waivers.tsx';

const noFindings: FindingsByPath = new Map();

export function SectionForm(props: Omit<SectionProps, 'work' | 'findings'>) {
  const { session } = props;
  const findings = session.checked?.ok ? session.checked.byPath : noFindings;
  const inner: SectionProps = { ...props, work: workOf(session), findings };
  return <Section id={session.section} key={session.section} {...inner} />;
}

function Section({ id, ...props }: SectionProps & { readonly id: SectionId }) {
  switch (id) {
    case 'organ':
      return <OrganSection {...props} />;
    case 'opening':
      return (
        <>
          <p class="guide">
            报告开头的说明。不写也可以：填了地址、电话，程序会照通常的写法写好；要用自己的写法，写在这里，一段一行。
          </p>
          <NarrativeField path="opening" label="引言" {...props} />
        </>
      );
    case 'signature':
      return <SignatureSection {...props} />;
    case 'charts':
      return <ChartsSection {...props} />;
    case 'waivers':
      return <WaiversSection {...props} />;
    default: {
      const part = partById(formatOf(props.work), id);
      return part.kind === 'table' ? (
        <TableSection part={part} {...props} />
      ) : (
        <NarrativeField path={part.id} label={part.label} {...props} />
      );
    }
  }
}
