/** What a data file brings into its sentences by `{{…}}`: the tables' own figures. */
import { spansOfPrinted } from '../fix/printed-spans.ts';
import type { ProseLine } from '../prose/lines.ts';
import type { Subject } from '../subject.ts';
import { narrativeOf } from './narrative-of.ts';

/** Whether all these characters of a line come from citations. @param starts in the printed line, in UTF-16 units */
export function areCited(subject: Subject, { path, line, text }: ProseLine, starts: readonly number[]): boolean {
  const written = narrativeOf(subject, path)?.split('\n')[line];
  if (subject.source.kind !== 'data' || !written?.includes('{{')) return false;
  const spans = spansOfPrinted(written, text, subject, path);
  return spans !== undefined && starts.every(start => written.startsWith('{{', spans[start]?.start));
}
