/** Bars that lie, so that Chinese labels of any length stand beside them; the number stands at the end of its bar. */
import { LINE_HEIGHT, labelLines, lineLength, palette, round, svgText } from './label-lines.ts';

const LABEL_ROOM = 150;
const BAR = 20;
const GAP = 8;

/** @param width of the drawing in pixels. @param points values below 0 are drawn as 0, their numbers stay */
export function bars(
  points: readonly { readonly label: string; readonly value: number }[],
  width: number,
): { readonly height: number; readonly content: string } {
  const labels = points.map(({ label }) => labelLines(label, LABEL_ROOM));
  const axis = Math.max(0, ...labels.flat().map(lineLength)) + GAP * 2;
  const numbers = Math.max(0, ...points.map(({ value }) => lineLength(String(value))));
  const greatest = Math.max(0, ...points.map(({ value }) => value));
  const room = Math.max(BAR, width - axis - numbers - GAP * 2);
  let y = GAP;
  const content = points.map(({ value }, at) => {
    const lines = labels[at] ?? [];
    const height = Math.max(BAR, lines.length * LINE_HEIGHT) + GAP;
    const center = y + height / 2;
    const length = greatest > 0 ? (Math.max(0, value) / greatest) * room : 0;
    y += height;
    return (
      svgText(lines, axis - GAP, center, 'end') +
      `<rect x="${round(axis)}" y="${round(center - BAR / 2)}" width="${round(length)}" height="${BAR}" fill="${palette[0]}"/>` +
      svgText([String(value)], axis + length + GAP / 2, center, 'start')
    );
  });
  const height = Math.ceil(y + GAP);
  const line = `<path d="M${round(axis)} ${GAP / 2}V${height - GAP / 2}" stroke="#444"/>`;
  return { height, content: content.join('') + line };
}
