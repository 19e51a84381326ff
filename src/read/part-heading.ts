/** The official headings of the parts, which are never a cell of a table however short they are. */
import { formats, partHeading } from '../format/index.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,.、,。:]/g, '');

const headings = new Set(
  formats.flatMap(({ parts }) =>
    parts.flatMap(part => [part.label, ...part.variants].map(label => bare(partHeading({ ...part, label })))),
  ),
);

/** Whether a line is one of the six headings, in any form of blanks and punctuation. */
export function isPartHeading(line: string): boolean {
  return line.length <= 60 && headings.has(bare(line));
}
