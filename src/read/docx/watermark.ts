/** What is printed across the pages of a Word file: text laid along a path (VML, ISO/IEC 29500-4, 19.1.2.23) in its page headers. */
import { trimBlanks } from '../../text/blanks.ts';
import type { OfficePackage } from '../opc/package.ts';
import { descendantsOf } from '../xml/element.ts';

/** First, odd and even pages of a few sections. */
const MOST_HEADERS = 12;

/** @param part whose pages they are. @returns the first of several */
export function watermarkOf(file: OfficePackage, part: string): string | undefined {
  for (const path of file.related(part, 'header').slice(0, MOST_HEADERS)) {
    for (const { attributes } of descendantsOf(file.xml(path), 'v:textpath')) {
      const text = trimBlanks(attributes.string ?? '');
      if (text !== '') return text;
    }
  }
  return undefined;
}
