/** The sections of the form, in the order of the report, and where every path belongs. */
import { type FormatDefinition, type PartId, partHeading } from '../../format/index.ts';
import type { Path } from '../../report/paths.ts';

export type SectionId = 'organ' | 'opening' | PartId | 'signature' | 'charts' | 'waivers';

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
}

export function sectionsOf(format: FormatDefinition): readonly Section[] {
  return [
    { id: 'organ', heading: '机关和公布情况' },
    { id: 'opening', heading: '引言' },
    ...format.parts.map(part => ({ id: part.id, heading: partHeading(part) })),
    { id: 'signature', heading: '落款' },
    { id: 'charts', heading: '图表' },
    { id: 'waivers', heading: '豁免' },
  ];
}

/** The section in which a path is filled in. */
export function sectionOf(path: Path, format: FormatDefinition): SectionId {
  const [head = ''] = path.split('.');
  const part = format.parts.find(({ id }) => id === head);
  if (part) return part.id;
  if (head === 'opening' || head === 'signature' || head === 'charts' || head === 'waivers') return head;
  return 'organ';
}
