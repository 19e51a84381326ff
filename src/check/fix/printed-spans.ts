/** Where the characters of a printed line stand in the line as it was written, which may cite quantities. */
import type { Path } from '../../report/paths.ts';
import { expandQuantities } from '../../report/quantities.ts';
import type { Subject } from '../subject.ts';
import type { Span } from './spans.ts';

/** For every character of the printed line where it stands in the line as written; `{{…}}` stands for all that it brings in. */
export function spansOfPrinted(written: string, printed: string, subject: Subject, path: Path): Span[] | undefined {
  const spans: Span[] = [];
  let at = 0;
  let rebuilt = '';
  for (const piece of written.split(/(\{\{[^{}]*\}\})/)) {
    const isCitation = piece.startsWith('{{') && piece.endsWith('}}');
    const text = isCitation ? expandQuantities(piece, subject.report, subject.format, path).text : piece;
    for (let unit = 0; unit < text.length; unit++) {
      spans.push(isCitation ? { start: at, end: at + piece.length } : { start: at + unit, end: at + unit + 1 });
    }
    at += piece.length;
    rebuilt += text;
  }
  return rebuilt === printed ? spans : undefined;
}
