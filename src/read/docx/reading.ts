/** What everything that reads the text of one file shares. */
import type { Origin } from '../../document/document.ts';
import type { OfficePackage } from '../opc/package.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Notes } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { Survey } from './survey.ts';
import type { TraceLog } from './traces.ts';
import type { TypefaceTally } from './typefaces.ts';

export interface Reading {
  readonly file: OfficePackage;
  /** Path of the part whose text is read. */
  readonly part: string;
  readonly survey: Survey;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly traces: TraceLog;
  readonly typefaces: TypefaceTally;
}

/**
 * How text stands in the file: as it is, inserted or deleted under tracking, or where no page shows it. Deleted text is
 * left out, whatever else it is.
 */
export type Standing = 'shown' | 'inserted' | 'deleted' | 'hidden';

/** The standing of what is inside, where the outer is already known. */
export function within(outer: Standing, inner: Standing): Standing {
  const order: readonly Standing[] = ['shown', 'inserted', 'hidden', 'deleted'];
  return order.indexOf(inner) > order.indexOf(outer) ? inner : outer;
}

export function originOf(reading: Reading, paragraph: XmlElement | undefined): Origin {
  const number = paragraph && reading.survey.numbers.get(paragraph);
  return { kind: 'draft', ...(number === undefined ? {} : { paragraph: number }) };
}
