/** Charts and pictures as the text renderer writes them: four full-width blanks deep, a caption and what it shows. */
import type { Block } from '../../document/document.ts';
import { trimBlanks } from '../../text/blanks.ts';
import type { Found, Lines } from './recogniser.ts';

const figureLine = /^\u3000{4}(?=[^\s])(.*)$/;
const point = /^(.+?)[ ]{2,}(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/;
const picture = /^（图片：(.*)）$/;

/** The caption alone may be any line that is set deep; it is a figure's by the list or words below it. */
export function figure({ texts, origin }: Lines, at: number): Found | undefined {
  const read = (line: number): string | undefined => {
    const text = figureLine.exec(texts[line] ?? '')?.[1];
    return text === undefined ? undefined : trimBlanks(text);
  };
  const caption = read(at);
  const below = read(at + 1);
  if (caption === undefined || below === undefined) return undefined;
  const [, description] = picture.exec(below) ?? [];
  if (description !== undefined) {
    const image: Block = { kind: 'image', caption, description, file: '', image: undefined, origin: origin(at) };
    return { blocks: [image], next: at + 2 };
  }
  const points: { label: string; value: number }[] = [];
  let next = at + 1;
  for (;;) {
    const [, label, value] = point.exec(read(next) ?? '') ?? [];
    if (label === undefined || value === undefined) break;
    points.push({ label: trimBlanks(label), value: Number(value) });
    next++;
  }
  if (points.length === 0) return undefined;
  // Text does not show how a chart is drawn; bars show any list.
  return {
    blocks: [{ kind: 'chart', chart: 'bar', caption, description: caption, points, origin: origin(at) }],
    next,
  };
}
