/** Step of a check: what a rule proposes, as edits of the file. */
import type { Edit, Fix } from '../../report/edit.ts';
import { lineKey } from '../../report/places.ts';
import { wordsAround } from '../../text/excerpt-window.ts';
import { narrativeOf } from '../subject/narrative-of.ts';
import type { Subject } from '../subject.ts';
import type { Change, Mend } from './mend.ts';
import { spansOfPrinted } from './printed-spans.ts';
import { spansOf } from './spans.ts';

/** Characters shown on either side of what is mended. */
const AROUND = 4;

/**
 * The mends as edits: all or none, as half of them would leave the finding. None for a draft, and none where the words
 * do not stand in the file as the rule has read them: in a quantity that `{{…}}` brings in, or in lines run together.
 * @param lines of the source
 */
export function fixOf(subject: Subject, mends: readonly Mend[], lines: readonly string[]): Fix | undefined {
  const wanted = mends.filter(({ changes }) => changes.length > 0);
  const [first] = wanted;
  if (subject.source.kind !== 'data' || !first) return undefined;
  const edits: Edit[] = [];
  for (const mend of wanted) {
    const placed = editsOf(subject, mend, lines);
    if (!placed) return undefined;
    edits.push(...placed);
  }
  return { ...shown(first), edits };
}

function editsOf(subject: Subject, { path, line, text, changes }: Mend, lines: readonly string[]): Edit[] | undefined {
  const written = narrativeOf(subject, path)?.split('\n')[line];
  const place = subject.places.get(lineKey(path, line));
  if (written === undefined || place?.line === undefined || place.column === undefined) return undefined;
  const { line: number, column } = place;
  const inFile = spansOf(written, (lines[number - 1] ?? '').slice(column - 1));
  const inValue = spansOfPrinted(written, text, subject, path);
  if (!inFile || !inValue) return undefined;
  const edits: Edit[] = [];
  for (const { at, from, to } of changes) {
    if (from === '' || !text.startsWith(from, at))
      throw new Error(`${path}: “${from}” does not stand where it is mended`);
    const first = inValue[at];
    const last = inValue[at + from.length - 1];
    if (!first || !last || written.slice(first.start, last.end) !== from) return undefined;
    const start = inFile[first.start]?.start;
    const end = inFile[last.end - 1]?.end;
    if (start === undefined || end === undefined) return undefined;
    edits.push({ line: number, column: column + start, length: end - start, text: to });
  }
  return edits;
}

/** The first words that are mended, with what stands beside them, before and after. */
function shown({ text, changes }: Mend): Pick<Fix, 'from' | 'to'> {
  const first = changes[0];
  if (!first) return { from: '', to: '' };
  const [start, end] = wordsAround(text, first.at, first.at + first.from.length, AROUND);
  const within = changes.filter(({ at, from }) => at + from.length <= end);
  return { from: text.slice(start, end), to: changed(text, within, start, end) };
}

function changed(text: string, changes: readonly Change[], start: number, end: number): string {
  let result = '';
  let at = start;
  for (const { at: from, from: words, to } of changes) {
    result += text.slice(at, from) + to;
    at = from + words.length;
  }
  return result + text.slice(at, end);
}
