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
/** A whole page has some 3,500 places that are `NEAR` wide and high. */
const MOST_PLACES = 5000;
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
    const drawn = frames.get(key);
    if (drawn) drawn.push(shape);
    else frames.set(key, [shape]);
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
    .filter(({ count, isCurved }) => count >= FEWEST_SHAPES && isCurved)
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

/** Shapes or pictures that stand together. */
interface Cluster {
  readonly box: Box;
  readonly count: number;
  readonly isCurved: boolean;
}

/** Boxes that touch or nearly touch; none where they are strewn over the page in greater number than any drawing has. */
function together(boxes: readonly (Box & { readonly isCurved?: boolean })[], margin: number): readonly Cluster[] {
  const byPlace = new Map<string, Cluster>();
  for (const box of boxes) {
    // Two with their middles this near are near each other: thousands of them are few places.
    const middles = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const place = middles.map(middle => Math.floor(middle / margin)).join(' ');
    const cluster = { box: pick(box), count: 1, isCurved: box.isCurved === true };
    const other = byPlace.get(place);
    byPlace.set(place, other ? joined(other, cluster) : cluster);
  }
  if (byPlace.size > MOST_PLACES) return [];
  const clusters: Cluster[] = [];
  for (let cluster of byPlace.values()) {
    for (let index = clusters.length - 1; index >= 0; index--) {
      const other = clusters[index];
      if (!other || !isNear(other.box, cluster.box, margin)) continue;
      clusters.splice(index, 1);
      cluster = joined(other, cluster);
    }
    clusters.push(cluster);
  }
  return clusters;
}

const joined = (one: Cluster, other: Cluster): Cluster => ({
  box: around(one.box, other.box),
  count: one.count + other.count,
  isCurved: one.isCurved || other.isCurved,
});

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
