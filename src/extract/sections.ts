/** The page cut into title, opening, parts and 落款, and where it begins and ends. */
import { findHeadings, type Headings, type Opening } from './headings.ts';
import type { Item } from './items.ts';
import { isContact, isPageFoot, isPageNumber } from './outside.ts';
import { type FoundSignature, findSignature } from './signature.ts';
import { type FoundTitle, findTitle } from './title.ts';

export interface Section {
  readonly opening: Opening;
  /** What stands below the heading, the text behind it in its own line included. */
  readonly items: readonly Item[];
}

export interface Page {
  readonly title: FoundTitle | undefined;
  readonly aboveTitle: readonly Item[];
  /** Between title and first part. */
  readonly beforeParts: readonly Item[];
  readonly headings: Headings;
  /** In the order of the page. */
  readonly sections: readonly Section[];
  readonly signature: FoundSignature | undefined;
}

export function cutPage(items: readonly Item[]): Page {
  const headings = findHeadings(items);
  const { openings } = headings;
  const limit = openings[0]?.at ?? items.length;
  const title = findTitle(items, limit);
  const start = title?.end ?? 0;
  const end = endOfPage(items, openings.at(-1)?.at ?? limit);
  const sections = openings.map(
    (opening, index): Section => ({ opening, items: below(items, opening, openings[index + 1]?.at ?? end) }),
  );
  const last = withoutPageNumbers(sections.at(-1));
  const lines = last?.items.flatMap(item => (item.kind === 'text' ? [item] : [])) ?? [];
  const signature = findSignature(lines, title?.organ);
  if (last) {
    const first = signature && lines[signature.start];
    const rest = first ? last.items.slice(0, last.items.indexOf(first)) : last.items;
    sections[sections.length - 1] = { ...last, items: rest };
  }
  const aboveTitle = items.slice(0, title?.start ?? 0);
  return { title, aboveTitle, beforeParts: items.slice(start, limit), headings, sections, signature };
}

/** A page that was saved from a word processor ends with the foot of its last sheet. */
function withoutPageNumbers(section: Section | undefined): Section | undefined {
  return (
    section && { ...section, items: section.items.filter(item => item.kind !== 'text' || !isPageNumber(item.text)) }
  );
}

function below(items: readonly Item[], { at, length }: Opening, end: number): Item[] {
  const heading = items[at];
  const rest = items.slice(at + 1, end);
  if (heading?.kind !== 'text') return rest;
  const text = heading.text.slice(length).replace(/^[\s。：:；;，,]+/, '');
  return text === '' ? rest : [{ ...heading, text }, ...rest];
}

/** A foot has no more prose than a notice of copyright; what stands above more is a line of the report. */
const MOST_SENTENCES = 2;
const SENTENCE = 30;

const isContactItem = (item: Item | undefined): boolean => item?.kind === 'text' && isContact(item.text);

/** The first line of the page's foot below the last heading. */
function endOfPage(items: readonly Item[], lastHeading: number): number {
  let end = items.length;
  let sentences = 0;
  for (let at = items.length - 1; at > lastHeading && sentences <= MOST_SENTENCES; at--) {
    const item = items[at];
    if (item?.kind !== 'text') continue;
    if (isPageFoot(item.text)) end = at;
    else if (item.text.length >= SENTENCE && item.text.endsWith('。')) sentences++;
  }
  // How to reach the office stands in the foot as well.
  if (end < items.length) while (end > lastHeading + 1 && isContactItem(items[end - 1])) end--;
  return end;
}
