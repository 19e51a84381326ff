/** Which lines of the page open its six parts. */
import type { PartId } from '../format/index.ts';
import type { FoundHeading } from './extracted.ts';
import { type Item, placeOfItem } from './items.ts';
import { type PartHeading, partHeadingOf } from './part-names.ts';

export interface Opening extends PartHeading {
  /** Index of the item that the heading is, or begins. */
  readonly at: number;
}

export interface Headings {
  /** The headings that open a part, in the order of the page. */
  readonly openings: readonly Opening[];
  readonly doubled: readonly Opening[];
}

/** Headings one below the other with nothing between them are a list of the parts, not the parts. */
const LIST_LENGTH = 3;
/** From this weight on a heading is taken wherever it stands. */
const SURE = 3;

export function findHeadings(items: readonly Item[]): Headings {
  const candidates = items.flatMap((item, at): Opening[] => {
    const heading = item.kind === 'text' ? partHeadingOf(item.text) : undefined;
    return heading ? [{ ...heading, at }] : [];
  });
  const listed = listedParts(candidates);
  const sure = candidates.filter(candidate => candidate.weight >= SURE && !listed.has(candidate));
  const chosen = new Map<PartId, Opening>();
  for (const candidate of sure) {
    const rival = chosen.get(candidate.part.id);
    if (!rival || candidate.weight > rival.weight) chosen.set(candidate.part.id, candidate);
  }
  for (const candidate of candidates) {
    if (candidate.weight >= SURE || listed.has(candidate)) continue;
    const { id } = candidate.part;
    const rival = chosen.get(id);
    const isBetter = !rival || (rival.weight < SURE && candidate.weight > rival.weight);
    if (isBetter && standsInOrder(candidate, chosen)) chosen.set(id, candidate);
  }
  const openings = [...chosen.values()].sort((a, b) => a.at - b.at);
  return { openings, doubled: sure.filter(candidate => !openings.includes(candidate)) };
}

/** Whether every part chosen so far stands on its side of the candidate; one that hangs in the air alone is none. */
function standsInOrder(candidate: Opening, chosen: ReadonlyMap<PartId, Opening>): boolean {
  const others = [...chosen.values()].filter(({ part, weight }) => weight >= SURE && part.id !== candidate.part.id);
  const numeral = orderOf(candidate);
  return others.length > 0 && others.every(other => other.at < candidate.at === orderOf(other) < numeral);
}

const orderOf = ({ part }: PartHeading): number => '一二三四五六'.indexOf(part.numeral);

/** The candidates of a list of parts, where each of those parts has a heading further down. */
function listedParts(candidates: readonly Opening[]): ReadonlySet<Opening> {
  const listed = new Set<Opening>();
  const lowest = new Map(candidates.map(({ part, at }) => [part.id, at]));
  let run: Opening[] = [];
  const endRun = (): void => {
    const end = run.at(-1)?.at ?? 0;
    if (run.length >= LIST_LENGTH && run.every(({ part }) => (lowest.get(part.id) ?? 0) > end)) {
      for (const candidate of run) listed.add(candidate);
    }
    run = [];
  };
  for (const candidate of candidates) {
    const last = run.at(-1);
    const isNext = last && last.at + 1 === candidate.at && !run.some(({ part }) => part.id === candidate.part.id);
    if (!isNext) endRun();
    run.push(candidate);
  }
  endRun();
  return listed;
}

/** Parts that stand after one they should precede. */
export function misplacedParts({ openings }: Headings): PartId[] {
  return openings.flatMap((opening, index) =>
    openings.slice(0, index).some(earlier => orderOf(earlier) > orderOf(opening)) ? [opening.part.id] : [],
  );
}

export function foundHeading({ at, part, likeness, numeral, length }: Opening, items: readonly Item[]): FoundHeading {
  const item = items[at];
  const text = item?.kind === 'text' ? item.text.slice(0, length) : '';
  return { part: part.id, likeness, numeral, text, place: item ? placeOfItem(item) : {} };
}
