/** Charts and pictures: where they stand, and which words belong to them and not to the text. */
import { middleOf } from './found-table.ts';
import { areaOf, type Box, heightOf, holds, intersect, isWithin, widthOf } from './matrix.ts';
import type { Glyph, PageContent, Shape } from './page-content.ts';

export interface Figure extends Box {
  /** Whether a glyph is one of its words. */
  owns(glyph: Glyph): boolean;
}

/** Points; smaller ones are signs and ornaments. */
const NARROWEST = 60;
const LOWEST = 40;
/** A part of the page larger than this share of it is the page's own. */
const LARGEST = 0.7;
/** Share of a frame that its drawing takes up. */
const LEAST_FILLED = 0.15;
/** Points between the shapes of one drawing. */
const NEAR = 12;
const FEWEST_SHAPES = 3;
/** The labels of a drawing are smaller than the text around it. */
const LABEL = 0.85;

const isLarge = (box: Box): boolean => widthOf(box) >= NARROWEST && heightOf(box) >= LOWEST;

/**
 * Drawings that have a frame of their own, on which little else is painted: so office programs and browsers write charts.
 * @param tables whose shading is no drawing
 */
export function framedFigures({ width, height, shapes }: PageContent, tables: readonly Box[]): Figure[] {
  const frames = new Map<string, Shape[]>();
  for (const shape of shapes) {
    if (areaOf(shape.clip) > LARGEST * width * height || !isLarge(shape.clip)) continue;
    if (tables.some(table => isWithin(shape, table))) continue;
    const { left, top, right, bottom } = shape.clip;
    const key = [left, top, right, bottom].map(Math.round).join(' ');
    frames.set(key, [...(frames.get(key) ?? []), shape]);
  }
  return [...frames.values()]
    .filter(drawn => drawn.length > 1 || drawn.some(({ isCurved }) => isCurved))
    .flatMap(drawn => {
      const [first] = drawn;
      const isFrame = first && areaOf(drawn.map(pick).reduce(around)) > LEAST_FILLED * areaOf(first.clip);
      return isFrame ? [first.clip] : [];
    })
    .map(frame => ({ ...frame, owns: glyph => holds(frame, middleOf(glyph), 1) && isWithin(glyph.clip, frame) }));
}

/**
 * Drawings without a frame, known by their curves, and pictures; what stands on a picture is a text over it.
 * @param textSize of most of the page's text, in points
 */
export function looseFigures(content: PageContent, taken: readonly Box[], textSize: number): Figure[] {
  const isFree = (box: Box): boolean => !taken.some(other => areaOf(intersect(box, other)) > 0.5 * areaOf(box));
  const whole = content.width * content.height;
  const drawings = together(content.shapes.filter(isFree), NEAR)
    .filter(({ members }) => members.length >= FEWEST_SHAPES && members.some(({ isCurved }) => isCurved))
    .map(({ box }) => box)
    .filter(box => isLarge(box) && areaOf(box) < LARGEST * whole)
    .map(box => ({
      ...box,
      owns: (glyph: Glyph) => glyph.size < LABEL * textSize && holds(box, middleOf(glyph), NEAR),
    }));
  const pictures = together(content.pictures.filter(isFree), 1)
    .map(({ box }) => box)
    .filter(box => isLarge(box) && areaOf(box) < LARGEST * whole)
    .map(box => ({ ...box, owns: () => false }));
  return [...drawings, ...pictures];
}

/** Boxes that touch or nearly touch. */
function together<Member extends Box>(boxes: readonly Member[], margin: number): { box: Box; members: Member[] }[] {
  const groups: { box: Box; members: Member[] }[] = [];
  for (const member of boxes) {
    let group = { box: pick(member), members: [member] };
    for (let index = groups.length - 1; index >= 0; index--) {
      const other = groups[index];
      if (!other || !isNear(other.box, group.box, margin)) continue;
      groups.splice(index, 1);
      group = { box: around(other.box, group.box), members: [...other.members, ...group.members] };
    }
    groups.push(group);
  }
  return groups;
}

const pick = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

const isNear = (one: Box, other: Box, margin: number): boolean =>
  one.left <= other.right + margin &&
  other.left <= one.right + margin &&
  one.top <= other.bottom + margin &&
  other.top <= one.bottom + margin;

const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
