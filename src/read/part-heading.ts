/** The official headings of the parts, which are never a cell of a table however short they are. */
import { distance } from 'fastest-levenshtein';
import { formats, partHeading } from '../format/index.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,.、,。:]/g, '');

const headings = new Set(
  formats.flatMap(({ parts }) =>
    parts.flatMap(part => [part.label, ...part.variants].map(label => bare(partHeading({ ...part, label })))),
  ),
);

/** Share of a heading that may be worded otherwise. */
const TOLERANCE = 0.2;
const numbered = /^\s*[一二三四五六]\s*[、.．]/;

/** Whether a line is one of the six headings, in any form of blanks and punctuation, or nearly one. */
export function isPartHeading(line: string): boolean {
  if (line.length > 60) return false;
  const words = bare(line);
  if (headings.has(words)) return true;
  return (
    numbered.test(line) &&
    [...headings].some(heading => heading[0] === words[0] && distance(heading, words) <= TOLERANCE * heading.length)
  );
}
