/** The findings of one report in the sections of its review sheet, numbered down the page. */
import { type FormatDefinition, format2021, type Part, partHeading } from '../../../format/index.ts';
import { ownKeys } from '../../../report/paths.ts';
import type { Finding } from '../../finding.ts';

export interface NumberedFinding {
  /** From 1, as printed. */
  readonly number: number;
  readonly finding: Finding;
}

export interface SheetSection {
  readonly heading: string;
  /** The part of the report that the section is about. */
  readonly part?: Part;
  readonly findings: readonly NumberedFinding[];
}

const WHOLE = '整份文稿';
const ownSections: readonly string[] = [ownKeys.title, ownKeys.opening];

/**
 * 整份文稿, 标题, 引言, the parts in their order and 落款. Parts always have their section, the others where there is a
 * finding.
 */
export function sheetSections(
  findings: readonly Finding[],
  format: FormatDefinition = format2021,
): readonly SheetSection[] {
  // What an old format lacks is spoken of by its name in the format in force.
  const parts = format2021.parts.map(part => format.parts.find(({ id }) => id === part.id) ?? part);
  const headings = [WHOLE, ...ownSections, ...parts.map(({ label }) => label), ownKeys.signature];
  const byHeading = new Map<string, Finding[]>(headings.map(heading => [heading, []]));
  for (const finding of findings) byHeading.get(headingOf(finding, headings))?.push(finding);
  let number = 0;
  return headings.flatMap((heading): SheetSection[] => {
    const listed = (byHeading.get(heading) ?? []).map(finding => ({ number: ++number, finding }));
    const part = parts.find(({ label }) => label === heading);
    if (part) return [{ heading: partHeading(part), part, findings: listed }];
    return listed.length > 0 ? [{ heading, findings: listed }] : [];
  });
}

function headingOf({ location: { part, path } }: Finding, headings: readonly string[]): string {
  const named = part ?? path?.split('.')[0] ?? WHOLE;
  return headings.includes(named) ? named : WHOLE;
}
