/** Labels of a drawing: lines of SVG text, which does not wrap by itself. */

import { escapeHtml } from '../../document/escape-html.ts';
import { displayWidth, wrap } from '../../text/width.ts';

export const FONT_SIZE = 15;
export const LINE_HEIGHT = 19;

/** Colours of at least 4.5:1 on white that differ in lightness from their neighbours; labels never rely on them. */
export const palette: readonly string[] = [
  '#1b5e97',
  '#b4571a',
  '#3c7a3a',
  '#6d4a94',
  '#8a6a00',
  '#0b6f74',
  '#a33a58',
  '#4d5a66',
];

/** Breaks a label to fit, in the middle of a word where it must. @param pixels at the size in which labels are set */
export function labelLines(label: string, pixels: number): string[] {
  const columns = Math.max(4, Math.floor((pixels / FONT_SIZE) * 2));
  return wrap(label, columns).flatMap(line => (displayWidth(line) <= columns ? [line] : cutLine(line, columns)));
}

function cutLine(line: string, columns: number): string[] {
  const lines = [''];
  for (const character of line) {
    if (displayWidth(lines.at(-1) + character) > columns) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}

/** Pixels that a line takes, each column of text being half an em. */
export function lineLength(text: string): number {
  return (displayWidth(text) * FONT_SIZE) / 2;
}

/** Lines of text, the block centred on `y`. */
export function svgText(lines: readonly string[], x: number, y: number, anchor: 'start' | 'end'): string {
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.36;
  return lines
    .map(
      (line, at) =>
        `<text x="${round(x)}" y="${round(first + at * LINE_HEIGHT)}" text-anchor="${anchor}">${escapeHtml(line)}</text>`,
    )
    .join('');
}

/** Two decimals are finer than any screen, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
