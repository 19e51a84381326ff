/** Published text in the pieces that people compare: sentences, rows of free tables, charts. */
import type { PublishedLine } from '../published.ts';

export interface Passage {
  readonly kind: 'sentence' | 'row' | 'chart';
  /** As it is shown; the sentences of a paragraph, put together, are the paragraph. */
  readonly text: string;
  /** Index of its line among the lines of the text, from 0. */
  readonly line: number;
  /** Whether it begins that line. */
  readonly opens: boolean;
}

/** Up to the sign that ends it, with the closing signs after that. */
const sentence = /[^。！？；]*[。！？；]+[”’」』）》]*|[^。！？；]+$/g;

function lineTexts(line: PublishedLine): readonly string[] {
  switch (line.kind) {
    case 'paragraph':
      return line.text.match(sentence) ?? [line.text];
    case 'row':
      return [`| ${line.cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`];
    case 'chart':
      return [[line.caption, ...line.points.map(([label, value]) => `${label} ${value}`)].join('；')];
  }
}

const kinds = { paragraph: 'sentence', row: 'row', chart: 'chart' } as const;

/** The passages of a text in order. */
export function passagesOf(lines: readonly PublishedLine[]): Passage[] {
  return lines.flatMap((published, line) =>
    lineTexts(published).map((text, index) => ({ kind: kinds[published.kind], text, line, opens: index === 0 })),
  );
}
