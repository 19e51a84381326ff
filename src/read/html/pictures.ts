/** Pictures and charts of a page. None is fetched: what is not in the page itself has only its words. */
import type { ChartBlock, ImageBlock, Origin } from '../../document/document.ts';
import { trimBlanks } from '../../text/blanks.ts';
import type { EmbeddedPictures } from './embedded-pictures.ts';
import { attributeOf, childElements, descendants, type Element, textContent } from './tree.ts';
import { isHidden } from './visible.ts';

type Picture = ChartBlock | ImageBlock;

/** Smaller ones only keep other things apart. */
const LEAST_PIXELS = 4;
const LONGEST_NAME = 300;

const words = (text: string): string => trimBlanks(text.replace(/[ \t\n\f]+/g, ' '));
const wordsOf = (element: Element | undefined): string => (element ? words(textContent(element, isHidden)) : '');

/** A drawing or picture that stands by itself. */
export function pictureOf(element: Element, origin: Origin, embedded: EmbeddedPictures): ImageBlock | undefined {
  const role = attributeOf(element, 'role');
  if (role === 'presentation' || role === 'none') return undefined;
  if (element.tagName === 'svg') return role === 'img' ? drawingOf(element, origin) : undefined;
  const isSpacer = ['width', 'height'].some(
    name => Number.parseFloat(attributeOf(element, name) ?? '99') < LEAST_PIXELS,
  );
  if (element.tagName !== 'img' || isSpacer) return undefined;
  const source = attributeOf(element, 'src') ?? '';
  const description = words(attributeOf(element, 'alt') || attributeOf(element, 'title') || '');
  const file = source.startsWith('data:') || source.length > LONGEST_NAME ? '' : source;
  return { kind: 'image', caption: '', description, file, image: embedded.picture(source), origin };
}

function drawingOf(svg: Element, origin: Origin): ImageBlock {
  const child = (name: string): string => wordsOfSvg(childElements(svg).find(({ tagName }) => tagName === name));
  const caption = child('title') || words(attributeOf(svg, 'aria-label') ?? '');
  return { kind: 'image', caption, description: child('desc') || caption, file: '', image: undefined, origin };
}

const wordsOfSvg = (element: Element | undefined): string => (element ? words(textContent(element, () => false)) : '');

const point = /^(.*)：(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/;
const missingPicture = /^（图片：(.*)）$/;

/** A `figure` of our own kind: a drawing with its list of figures, a picture, or its words, and a caption. */
export function figureOf(figure: Element, origin: Origin, embedded: EmbeddedPictures): Picture | undefined {
  const parts = childElements(figure).filter(element => !isHidden(element));
  const caption = parts.find(({ tagName }) => tagName === 'figcaption');
  const rest = parts.filter(part => part !== caption);
  const [first, second] = rest;
  if (!caption || !first || rest.length > 2) return undefined;
  const text = wordsOf(caption);
  if (first.tagName === 'svg' && second?.tagName === 'ul') return chartOf(first, second, text, origin);
  if (second) return undefined;
  const picture = pictureOf(first, origin, embedded) ?? pictureIn(first, origin, embedded);
  if (picture) return { ...picture, caption: text };
  const [, description] = missingPicture.exec(wordsOf(first)) ?? [];
  if (first.tagName !== 'p' || description === undefined) return undefined;
  return { kind: 'image', caption: text, description, file: '', image: undefined, origin };
}

/** A picture with a link or a paragraph around it, and nothing else. */
function pictureIn(element: Element, origin: Origin, embedded: EmbeddedPictures): ImageBlock | undefined {
  if (wordsOf(element) !== '') return undefined;
  const pictures = [...descendants(element, candidate => candidate.tagName === 'table')].filter(
    ({ tagName }) => tagName === 'img',
  );
  const [only] = pictures;
  return only && pictures.length === 1 ? pictureOf(only, origin, embedded) : undefined;
}

function chartOf(svg: Element, list: Element, caption: string, origin: Origin): ChartBlock | undefined {
  const points: { label: string; value: number }[] = [];
  for (const item of childElements(list)) {
    const [, label, value] = point.exec(wordsOf(item)) ?? [];
    if (label === undefined || value === undefined) return undefined;
    points.push({ label: trimBlanks(label), value: Number(value) });
  }
  if (points.length === 0) return undefined;
  const isBars = [...descendants(svg, () => false)].some(({ tagName }) => tagName === 'rect');
  const { description } = drawingOf(svg, origin);
  return { kind: 'chart', chart: isBars ? 'bar' : 'pie', caption, description, points, origin };
}
